namespace LiveChat.Grains.Files;

/// <summary>A file as a message has it: it never changes.</summary>
/// <remarks>Stored by the names of its members.</remarks>
[GenerateSerializer, Immutable, Alias("file.of-message")]
public record MessageFile
{
    [Id(0)] public required FileId Id { get; init; }

    [Id(1)] public required string Name { get; init; }

    /// <summary>In bytes.</summary>
    [Id(2)] public required long Size { get; init; }

    /// <summary>By what is in it.</summary>
    [Id(3)] public required string Type { get; init; }

    [Id(4)] public required FileKind Kind { get; init; }

    /// <summary>In pixels: of a picture or a film as it is shown, or of the first page of a document as it is drawn.</summary>
    [Id(5)] public int? Width { get; init; }

    /// <inheritdoc cref="Width" />
    [Id(6)] public int? Height { get; init; }

    /// <summary>Of a picture that moves.</summary>
    [Id(7)] public int? Frames { get; init; }

    /// <summary>Of sound or a film, where it says so: how long it plays.</summary>
    [Id(8)] public long? DurationMs { get; init; }

    /// <summary>To be shown until the picture is here: a WebP of at most 20 pixels a side and 1 KiB, as base64.</summary>
    [Id(9)] public string? Placeholder { get; init; }

    /// <summary>Whether there is a small picture of it; absent: no.</summary>
    [Id(10)] public bool? Thumb { get; init; }

    /// <summary>Whether there is a picture that fills a screen; of a smaller one there is only itself.</summary>
    [Id(11)] public bool? Large { get; init; }

    /// <summary>Whether there is a picture of its first page; absent: no.</summary>
    [Id(12)] public bool? Page { get; init; }

    /// <summary>Whether nobody could look for viruses in it, though this server has it done; absent: no.</summary>
    [Id(13)] public bool? Unscanned { get; init; }

    /// <summary>Whether search finds it by what is in it; absent: no.</summary>
    [Id(200)] public bool? Text { get; init; }

    public static MessageFile Of(FileSnapshot file, FileFacts facts) => new()
    {
        Id = file.Id,
        Name = file.Name,
        Size = file.Size,
        Type = facts.Type,
        Kind = facts.Kind,
        Width = facts.Width,
        Height = facts.Height,
        Frames = facts.Frames,
        DurationMs = (long?)facts.Duration?.TotalMilliseconds,
        Placeholder = facts.Placeholder,
        Thumb = Has(facts, FileVariants.Thumb),
        Large = Has(facts, FileVariants.Large),
        Page = Has(facts, FileVariants.Page),
        Text = Has(facts, FileVariants.Text),
        Unscanned = facts.Unscanned ? true : null,
    };

    /// <summary>Stands for one that cannot be read any more, in a draft that was stored before and is not stored again.</summary>
    internal static MessageFile Gone(FileId id) => new() { Id = id, Name = "", Size = 0, Type = "", Kind = FileKind.Other };

    private static bool? Has(FileFacts facts, FileVariants variant) => facts.Variants.HasFlag(variant) ? true : null;
}
