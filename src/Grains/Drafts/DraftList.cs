using System.Collections.Immutable;

namespace LiveChat.Grains.Drafts;

/// <summary>All drafts of one person.</summary>
[GenerateSerializer, Immutable, Alias("drafts.list")]
public sealed record DraftList
{
    /// <summary>The last that was changed first, and among them those that have ended.</summary>
    [Id(0)] public required ImmutableArray<Draft> Items { get; init; }

    /// <summary>Of the last change of all.</summary>
    [Id(1)] public required long Revision { get; init; }
}
