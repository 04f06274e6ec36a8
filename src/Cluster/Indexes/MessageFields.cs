using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Terms;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace LiveChat.Cluster.Indexes;

/// <summary>The fields of a message in an index. One document is filled again for each message.</summary>
internal sealed class MessageFields : IDisposable
{
    /// <summary>In order, with positions.</summary>
    public const string Words = "words";
    public const string Extras = "extras";

    /// <summary>Of files, in order, with positions.</summary>
    public const string Names = "names";
    public const string MoreNames = "more_names";
    public const string Facts = "facts";

    /// <summary>What files say, in order, with positions.</summary>
    public const string Contents = "contents";
    public const string MoreContents = "more_contents";

    /// <summary>The words that can be mistyped, from their ends to their begins.</summary>
    public const string Ends = "ends";

    /// <summary>The seq as a term: by it a message is taken out again.</summary>
    public const string Key = "key";

    /// <summary>The seq, by document.</summary>
    public const string Seq = "seq";

    /// <summary>When it was posted, by document.</summary>
    public const string At = "at";

    /// <summary>By document, what tells whether a message that is taken in again has other words.</summary>
    public const string Print = "print";

    private static readonly FieldType InOrder = TypeOf(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: false);
    private static readonly FieldType Besides = TypeOf(IndexOptions.DOCS_ONLY, omitNorms: true);

    private readonly TermStream _words = new();
    private readonly TermStream _extras = new();
    private readonly TermStream _names = new();
    private readonly TermStream _moreNames = new();
    private readonly TermStream _facts = new();
    private readonly TermStream _contents = new();
    private readonly TermStream _moreContents = new();
    private readonly TermStream _ends = new();
    private readonly TermStream _key = new();
    private readonly NumericDocValuesField _seq = new(Seq, 0);
    private readonly NumericDocValuesField _at = new(At, 0);
    private readonly NumericDocValuesField _print = new(Print, 0);
    private readonly Document _document;

    public MessageFields() => _document =
    [
        new Field(Words, _words, InOrder),
        new Field(Extras, _extras, Besides),
        new Field(Names, _names, InOrder),
        new Field(MoreNames, _moreNames, Besides),
        new Field(Facts, _facts, Besides),
        new Field(Contents, _contents, InOrder),
        new Field(MoreContents, _moreContents, Besides),
        new Field(Ends, _ends, Besides),
        new Field(Key, _key, Besides),
        _seq,
        _at,
        _print,
    ];

    /// <summary>In the order of the places, as its UTF-8 bytes are.</summary>
    public static string KeyOf(long seq) => seq.ToString("x16", CultureInfo.InvariantCulture);

    public static long SeqOf(string key) => long.Parse(key, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Of all its words: facts can change without them.</summary>
    public static int PrintOf(IndexedMessage message)
    {
        var text = Encoding.UTF8.GetBytes($"{message.Words}\n{message.Extras}\n{message.Names}\n{message.NameExtras}\n{message.Contents}\n{message.ContentExtras}");
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(text));
    }

    /// <summary>Until the next one.</summary>
    public Document Of(long seq, DateTimeOffset at, IndexedMessage message)
    {
        (_words.Terms, _extras.Terms) = (message.Words, message.Extras);
        (_names.Terms, _moreNames.Terms) = (message.Names, message.NameExtras);
        (_contents.Terms, _moreContents.Terms) = (message.Contents, message.ContentExtras);
        (_facts.Terms, _key.Terms) = (message.Facts, KeyOf(seq));
        _ends.Terms = string.Join(' ', ((string[])[message.Words, message.Names, message.Contents]).SelectMany(text => text.Split(' ')).Where(Near.IsFor).Distinct().Select(Near.Reverse));
        _seq.SetInt64Value(seq);
        _at.SetInt64Value(at.ToUnixTimeMilliseconds());
        _print.SetInt64Value(PrintOf(message));
        return _document;
    }

    public void Dispose()
    {
        foreach (var stream in (TermStream[])[_words, _extras, _names, _moreNames, _facts, _contents, _moreContents, _ends, _key])
        {
            stream.Dispose();
        }
    }

    private static FieldType TypeOf(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = omitNorms, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
