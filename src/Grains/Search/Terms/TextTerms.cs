using System.Collections.Immutable;

namespace LiveChat.Grains.Search.Terms;

/// <summary>
/// A text as an index keeps it. The same text has the same terms in every shape, and a query is made of the same terms: adapters only keep terms
/// and match them, they never look into one.
/// </summary>
/// <remarks>Time and memory grow with the length of the text and with nothing else.</remarks>
public sealed class TextTerms
{
    /// <summary>The longest term, in UTF-16 units; what is longer is cut.</summary>
    public const int MostLength = 64;

    /// <summary>Of ASCII, what terms can have besides <c>a-z</c> and <c>0-9</c>. Characters beyond ASCII are never white space.</summary>
    public const string Punctuation = "_.,:+-#~*";

    /// <summary>A word that no query can have: it stands between texts that are kept as one, so that no phrase reaches from one into the next.</summary>
    public const string Gap = "~";

    private TextTerms(ImmutableArray<TextTerm> words, ImmutableArray<TextTerm> extras, string? language)
    {
        Words = words;
        Extras = extras;
        Language = language;
    }

    /// <summary>The words in order: the place in this array is the position that phrases go by.</summary>
    public ImmutableArray<TextTerm> Words { get; }

    /// <summary>What the text is found by besides, without positions. A term may be here several times, for several pieces of the text.</summary>
    public ImmutableArray<TextTerm> Extras { get; }

    /// <summary>In which language it is, as its code (ISO 639-1); null when that cannot be told.</summary>
    public string? Language { get; }

    /// <summary>The terms of a text; any text is welcome.</summary>
    /// <param name="text">Markup and all.</param>
    /// <param name="usual">The language to take when the text does not tell; null for none.</param>
    public static TextTerms Of(string text, string? usual = null)
    {
        var scan = TermScan.Of(text);
        var language = Languages.Of(text, scan.Words, usual);
        Stems.Add(scan.Words, language, scan.Extras);
        return new TextTerms([.. scan.Words], [.. scan.Extras], language);
    }

    /// <summary>Without stems and language: as queries and names are read.</summary>
    internal static TextTerms Exact(string text)
    {
        var scan = TermScan.Of(text);
        return new TextTerms([.. scan.Words], [.. scan.Extras], null);
    }
}
