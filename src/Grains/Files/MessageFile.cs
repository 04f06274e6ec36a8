namespace LiveChat.Grains.Files;

/// <summary>A file as a message has it: it never changes.</summary>
/// <remarks>Stored by the names of its members.</remarks>
[GenerateSerializer, Immutable, Alias("file.of-message")]
public sealed record MessageFile
{
    [Id(0)] public required FileId Id { get; init; }

    [Id(1)] public required string Name { get; init; }

    /// <summary>In bytes.</summary>
    [Id(2)] public required long Size { get; init; }

    /// <summary>By what is in it.</summary>
    [Id(3)] public required string Type { get; init; }

    [Id(4)] public required FileKind Kind { get; init; }

    /// <summary>Of a picture, film or document that is shown: in pixels, as it is shown.</summary>
    [Id(5)] public int? Width { get; init; }

    /// <inheritdoc cref="Width" />
    [Id(6)] public int? Height { get; init; }

    /// <summary>Of a picture: how many it is in truth; absent: one.</summary>
    [Id(7)] public int? Frames { get; init; }

    /// <summary>How long it plays, in milliseconds.</summary>
    [Id(8)] public long? DurationMs { get; init; }

    /// <summary>A very small picture to show until the picture is there: WebP, as base64.</summary>
    [Id(9)] public string? Placeholder { get; init; }

    /// <summary>Whether there is a <see cref="FileVariant.Thumb"/>; absent: no.</summary>
    [Id(10)] public bool? Thumb { get; init; }

    /// <summary>Whether there is a <see cref="FileVariant.Large"/>; absent: no.</summary>
    [Id(11)] public bool? Large { get; init; }

    /// <summary>Whether there is a <see cref="FileVariant.Page"/>; absent: no.</summary>
    [Id(12)] public bool? Page { get; init; }

    /// <summary>Whether nobody looked for viruses in it although that is asked for; absent: no.</summary>
    [Id(13)] public bool? Unscanned { get; init; }

    internal static MessageFile Of(FileId id, FileState file, FileFacts facts) => new()
    {
        Id = id,
        Name = file.Name,
        Size = facts.Length > 0 ? facts.Length : file.Length,
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
        Unscanned = facts.Unscanned ? true : null,
    };

    /// <summary>Stands for one that cannot be read any more, in a draft that was stored before and is not stored again.</summary>
    internal static MessageFile Gone(FileId id) => new() { Id = id, Name = "", Size = 0, Type = "", Kind = FileKind.Other };

    private static bool? Has(FileFacts facts, FileVariants variant) => facts.Variants.HasFlag(variant) ? true : null;
}
