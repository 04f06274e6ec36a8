using System.ComponentModel.DataAnnotations;

namespace LiveChat.Grains.Files;

/// <summary>How much of files there may be. Bound from the configuration section <c>LiveChat:Files</c>.</summary>
public sealed class FileLimits
{
    public const string Section = "LiveChat:Files";

    /// <summary>The largest file, in bytes.</summary>
    [Range(1, 40L * 1024 * 1024 * 1024)] public long Largest { get; set; } = 100 * 1024 * 1024;

    /// <summary>What all files of one person may have, in bytes; 0 lifts the limit.</summary>
    [Range(0, long.MaxValue)] public long PerPerson { get; set; } = 5L * 1024 * 1024 * 1024;

    /// <summary>What all files of the server may have, in bytes; 0 lifts the limit.</summary>
    [Range(0, long.MaxValue)] public long PerServer { get; set; }

    /// <summary>Files of one person that belong to no message yet.</summary>
    [Range(1, 1000)] public int Unsent { get; set; } = 100;

    /// <summary>After so many hours a file that belongs to no message is deleted.</summary>
    [Range(1, 720)] public int UnsentHours { get; set; } = 24;
}
