using System.Text.Json.Serialization;

namespace LiveChat.Grains.Search.Snippets;

/// <summary>A piece of a text, in UTF-16 units.</summary>
[GenerateSerializer, Immutable, Alias("search.range")]
public readonly record struct TextRange([property: Id(0)] int Start, [property: Id(1)] int Length)
{
    [JsonIgnore] public int End => Start + Length;
}
