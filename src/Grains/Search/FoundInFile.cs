using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Search.Snippets;

namespace LiveChat.Grains.Search;

/// <summary>A piece of what a file of a message says.</summary>
[GenerateSerializer, Immutable, Alias("search.found-in-file")]
public sealed record FoundInFile
{
    /// <summary>Which of the files of the message.</summary>
    [Id(0)] public required FileId File { get; init; }

    /// <summary>The piece that was found.</summary>
    [Id(1)] public required string Text { get; init; }

    /// <summary>What of the piece was looked for, in order.</summary>
    [Id(2)] public required ImmutableArray<TextRange> Found { get; init; }

    /// <summary>True when it says something before the piece.</summary>
    [Id(3)] public bool? Begun { get; init; }

    /// <summary>True when it says something after the piece.</summary>
    [Id(4)] public bool? GoesOn { get; init; }
}
