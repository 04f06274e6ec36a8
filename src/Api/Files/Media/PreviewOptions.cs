using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.Files.Media;

/// <summary>How much making small pictures may cost. Bound from the configuration section <c>LiveChat:Files:Previews</c>.</summary>
public sealed class PreviewOptions
{
    public const string Section = "LiveChat:Files:Previews";

    /// <summary>How many are made at the same time; 0 makes none.</summary>
    [Range(0, 64)] public int AtOnce { get; set; } = 2;

    /// <summary>The address space of the process that makes one, in MiB.</summary>
    [Range(256, 65_536)] public int MemoryMiB { get; set; } = 1024;

    /// <summary>Of a processor, and twice that on the clock, for each step.</summary>
    [Range(1, 600)] public int Seconds { get; set; } = 30;

    /// <summary>Where pictures lie while they are worked on: the folder for temporary files when empty.</summary>
    public string Folder { get; set; } = "";
}
