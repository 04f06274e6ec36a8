using System.Text.Json.Serialization;

namespace LiveChat.Grains.Search.Queries;

/// <summary>What of a query was not understood as it may have been meant. It was searched all the same.</summary>
/// <param name="Code">What.</param>
/// <param name="Start">Where, in UTF-16 units of the text.</param>
/// <param name="Length">How much of it; may be 0.</param>
[GenerateSerializer, Immutable, Alias("search.note")]
public readonly record struct QueryNote([property: Id(0)] QueryNoteCode Code, [property: Id(1)] int Start, [property: Id(2)] int Length);

/// <summary>The codes are stable.</summary>
[GenerateSerializer, Alias("search.note-code"), JsonConverter(typeof(CamelCaseEnumConverter<QueryNoteCode>))]
public enum QueryNoteCode
{
    /// <summary>A quote that does not end: what follows is taken as words.</summary>
    UnclosedQuote = 1,

    /// <summary>A bracket that does not end: it ends with the query.</summary>
    UnclosedGroup = 2,

    /// <summary>A filter without a value: it is taken as a word.</summary>
    EmptyFilter = 3,

    /// <summary>A filter has no such value: both are taken as words.</summary>
    UnknownValue = 4,

    /// <summary>That is no date: it is taken as words.</summary>
    UnknownDate = 5,

    /// <summary>A minus with nothing to leave out: it is passed over.</summary>
    NegatesNothing = 6,

    /// <summary>An OR with nothing before it is a word, one with nothing after it is passed over.</summary>
    OrOfNothing = 7,

    /// <summary>A star after one letter: it is passed over.</summary>
    PrefixTooShort = 8,

    /// <summary>From here on no more words, or no more words with a star, are looked for.</summary>
    TooManyWords = 9,

    /// <summary>Brackets in too many brackets: these are passed over.</summary>
    TooDeep = 10,

    /// <summary>What comes from here on was not read.</summary>
    TooLong = 11,

    /// <summary>Nobody has that name: no message is theirs.</summary>
    UnknownPerson = 12,

    /// <summary>None of one's rooms has that name: no message stands there.</summary>
    UnknownRoom = 13,
}
