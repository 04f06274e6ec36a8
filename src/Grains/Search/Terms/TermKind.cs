namespace LiveChat.Grains.Search.Terms;

/// <summary>What a term stands for in its text.</summary>
public enum TermKind
{
    /// <summary>A word, or a number.</summary>
    Word,

    /// <summary>Two characters of a script that puts no spaces between words, or the last one of such a run.</summary>
    Dense,

    /// <summary>An emoji, another sign that is a word by itself, or the name of an emoji between colons.</summary>
    Sign,

    /// <summary>Several words that are written as one: <c>foo_bar</c>, <c>don't</c>; or a short word with its sign: <c>c#</c>.</summary>
    Whole,

    /// <summary>A piece of a word: the <c>name</c> of <c>userName</c>.</summary>
    Part,

    /// <summary>What the forms of a word have in common: see <see cref="Stems"/>.</summary>
    Stem,
}
