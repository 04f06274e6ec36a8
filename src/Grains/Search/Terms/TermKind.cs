namespace LiveChat.Grains.Search.Terms;

/// <summary>What a term stands for in its text.</summary>
public enum TermKind
{
    /// <summary>A word, or a number.</summary>
    Word = 0,

    /// <summary>Two characters of a script that puts no spaces between words, or the last one of such a run.</summary>
    Dense = 1,

    /// <summary>An emoji, another sign that is a word by itself, or the name of an emoji between colons.</summary>
    Sign = 2,

    /// <summary>Several words that are written as one: <c>foo_bar</c>, <c>don't</c>; or a short word with its sign: <c>c#</c>.</summary>
    Whole = 3,

    /// <summary>A piece of a word: the <c>name</c> of <c>userName</c>.</summary>
    Part = 4,

    /// <summary>What the forms of a word have in common: see <see cref="Stems"/>.</summary>
    Stem = 5,
}
