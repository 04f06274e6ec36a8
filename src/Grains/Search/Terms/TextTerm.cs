namespace LiveChat.Grains.Search.Terms;

/// <summary>A term and the piece of the text that it stands for.</summary>
/// <param name="Term">Folded. Has no white space, no control characters and no quotes: see <see cref="TextTerms.Punctuation"/>.</param>
/// <param name="Start">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Head">Of <see cref="TermKind.Dense"/>: how much of the piece its first character is; otherwise all of it.</param>
public readonly record struct TextTerm(string Term, int Start, int Length, TermKind Kind, int Head)
{
    /// <summary>Where its piece of the text ends.</summary>
    public int End => Start + Length;
}
