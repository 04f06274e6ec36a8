using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.Limits;

/// <summary>How fast one person may use the API, besides sending messages (<see cref="Grains.ChatLimits"/>). 0 lifts a limit.</summary>
public sealed class RateOptions
{
    public const string Section = "LiveChat:Rates";

    [Range(0, 1_000_000)] public int WritesPerSecondPerUser { get; set; } = 10;

    [Range(1, 1_000_000)] public int WriteBurstPerUser { get; set; } = 50;

    [Range(0, 1_000_000)] public int ReadsPerSecondPerUser { get; set; } = 50;

    [Range(1, 1_000_000)] public int ReadBurstPerUser { get; set; } = 300;

    /// <summary>Files that somebody may give as emoji in an hour.</summary>
    [Range(0, 100_000)] public int EmojiPerHourPerUser { get; set; } = 300;
}
