using System.Collections.Immutable;

namespace LiveChat.Grains.Ports;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">What to ask the next page with; null after the last.</param>
public sealed record DirectoryPage<T>(ImmutableArray<T> Items, string? Next);
