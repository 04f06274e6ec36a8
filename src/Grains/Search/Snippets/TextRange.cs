namespace LiveChat.Grains.Search.Snippets;

/// <summary>A piece of a text, in UTF-16 units.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;
}
