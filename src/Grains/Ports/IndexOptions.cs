using System.ComponentModel.DataAnnotations;

namespace LiveChat.Grains.Ports;

/// <summary>Where the indexes of rooms are. Bound from the configuration section <c>LiveChat:Search</c>.</summary>
public sealed class IndexOptions
{
    public const string Section = "LiveChat:Search";

    /// <summary>
    /// The folder, made when it is not there, and not one that two processes share. Whatever is lost of it is made again from the rooms' logs. The shape knows a
    /// place when there is none here.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>How many rooms' indexes are open at once; each has a few files open, and takes about 230 KiB of memory.</summary>
    [Range(1, 10_000)] public int MostOpen { get; set; } = 1_000;

    /// <summary>How much memory may be spent on knowing which terms rooms do not have, so that they need not be opened; about 50 KiB for a room of 1,000 messages. Embedded shape only.</summary>
    [Range(0, 16_384)] public int FilterMegabytes { get; set; } = 128;
}
