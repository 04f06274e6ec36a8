using System.ComponentModel.DataAnnotations;

namespace LiveChat.Embedded;

/// <summary>Where everything is kept in the embedded shape. Bound from the configuration section <c>LiveChat:Store</c>.</summary>
public sealed class EmbeddedOptions
{
    public const string Section = "LiveChat:Store";

    /// <summary>The folder; made when it is not there.</summary>
    [Required] public string DataFolder { get; set; } = "data";

    /// <summary>How many pages of 4 KiB the write-ahead log gathers before they go to the file.</summary>
    [Range(100, 1_000_000)] public int CheckpointPages { get; set; } = 4_000;

    /// <summary>Lets several processes open the folder. For tests: the server is one process.</summary>
    public bool ShareFolder { get; set; }
}
