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
}
