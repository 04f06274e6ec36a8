namespace LiveChat.Grains.Files;

/// <summary>What kind of thing a file is, by what is in it.</summary>
[GenerateSerializer, Alias("file.kind")]
public enum FileKind
{
    /// <summary>Nothing that is known.</summary>
    Other = 0,

    /// <summary>A picture that browsers show.</summary>
    Image = 1,

    Video = 2,

    Audio = 3,

    Document = 4,

    Text = 5,
}

/// <summary>What was found in a file when it was whole.</summary>
[GenerateSerializer, Immutable, Alias("file.facts")]
public sealed record FileFacts
{
    /// <summary>Its type, one of a closed list; whatever is not on it is <c>application/octet-stream</c>.</summary>
    [Id(0)] public required string Type { get; init; }

    [Id(1)] public required FileKind Kind { get; init; }

    /// <summary>The SHA-256 of all bytes, as lower-case hex.</summary>
    [Id(2)] public required string Digest { get; init; }

    /// <summary>Of what is served, in bytes: a picture may have become shorter, without what it told besides. 0: as long as it was sent.</summary>
    [Id(3)] public long Length { get; init; }

    /// <summary>Of a picture or a film as it is shown, or of the first page as it is drawn; in pixels. Null when it is not known.</summary>
    [Id(4)] public int? Width { get; init; }

    /// <inheritdoc cref="Width" />
    [Id(5)] public int? Height { get; init; }

    /// <summary>Of a picture that moves.</summary>
    [Id(6)] public int? Frames { get; init; }

    /// <summary>Of sound or a film. Null when it is not known.</summary>
    [Id(7)] public TimeSpan? Duration { get; init; }

    /// <summary>A WebP of at most 20 pixels a side and 1 KiB, as base64.</summary>
    [Id(8)] public string? Placeholder { get; init; }

    /// <summary>What was made of it.</summary>
    [Id(9)] public FileVariants Variants { get; init; }

    /// <summary>Nobody could look for viruses in it, and the server lets that pass.</summary>
    [Id(10)] public bool Unscanned { get; init; }
}
