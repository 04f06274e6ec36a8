using System.Collections.Immutable;

namespace LiveChat.Grains.Ports;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">What to ask the next page with; null after the last.</param>
[GenerateSerializer, Immutable, Alias("directory.page`1")]
public sealed record DirectoryPage<T>([property: Id(0)] ImmutableArray<T> Items, [property: Id(1)] string? Next);
