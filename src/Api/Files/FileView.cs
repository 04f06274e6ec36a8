using System.Collections.Immutable;
using LiveChat.Grains.Files;

namespace LiveChat.Api.Files;

/// <summary>A file that somebody is about to send.</summary>
public sealed record FileOffer
{
    /// <summary>Cleaned: a path, characters that nobody sees and those that turn the direction are left out.</summary>
    public required string Name { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }
}

/// <summary>A file that is coming in.</summary>
public sealed record FileUpload
{
    public required FileId Id { get; init; }

    public required string Name { get; init; }

    public required long Size { get; init; }

    /// <summary>In bytes; the last part has the rest.</summary>
    public required int PartSize { get; init; }

    /// <summary>How many there are, numbered from 1.</summary>
    public required int Parts { get; init; }

    /// <summary>The numbers of those that are here.</summary>
    public required ImmutableArray<int> Stored { get; init; }

    internal static FileUpload From(FileSnapshot file, ImmutableArray<int> stored) => new()
    {
        Id = file.Id,
        Name = file.Name,
        Size = file.Length,
        PartSize = FilePlan.PartSize,
        Parts = file.Parts,
        Stored = stored,
    };
}

/// <summary>A file that is here.</summary>
public sealed record FileView
{
    public required FileId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>By what is in it.</summary>
    public required string Type { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>Of all bytes, as lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>In pixels: of a picture as it is shown, or of the first page of a document as it is drawn.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>Of a picture that moves.</summary>
    public int? Frames { get; init; }

    /// <summary>Of sound or a film, where it says so.</summary>
    public long? DurationMs { get; init; }

    /// <summary>To be shown until the picture is here: a WebP of at most 20 pixels a side and 1 KiB, as base64.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether there is a small picture of it.</summary>
    public bool? Thumb { get; init; }

    /// <summary>Whether there is a picture that fills a screen; of a smaller one there is only itself.</summary>
    public bool? Large { get; init; }

    /// <summary>Whether there is a picture of its first page.</summary>
    public bool? Page { get; init; }

    /// <summary>Whether nobody could look for viruses in it, though this server has it done.</summary>
    public bool? Unscanned { get; init; }

    internal static FileView From(FileSnapshot file, FileFacts facts) => new()
    {
        Id = file.Id,
        Name = file.Name,
        Size = file.Size,
        Type = facts.Type,
        Kind = facts.Kind,
        Sha256 = facts.Digest,
        Width = facts.Width,
        Height = facts.Height,
        Frames = facts.Frames,
        DurationMs = (long?)facts.Duration?.TotalMilliseconds,
        Placeholder = facts.Placeholder,
        Thumb = Has(facts, FileVariants.Thumb),
        Large = Has(facts, FileVariants.Large),
        Page = Has(facts, FileVariants.Page),
        Unscanned = facts.Unscanned ? true : null,
    };

    private static bool? Has(FileFacts facts, FileVariants variant) => facts.Variants.HasFlag(variant) ? true : null;
}
