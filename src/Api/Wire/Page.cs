using System.Collections.Immutable;

namespace LiveChat.Api.Wire;

/// <summary>A part of a list; `next` is the cursor of the part after it, absent at the end.</summary>
public sealed record Page<T>
{
    public required ImmutableArray<T> Items { get; init; }

    public string? Next { get; init; }
}
