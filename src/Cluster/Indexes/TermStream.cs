using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace LiveChat.Cluster.Indexes;

/// <summary>Terms that are made already, with spaces between them, as Lucene.Net takes them.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private int _at;

    public TermStream() => _term = AddAttribute<ICharTermAttribute>();

    public string Terms { get; set; } = "";

    public override bool IncrementToken()
    {
        while (_at < Terms.Length && Terms[_at] == ' ')
        {
            _at++;
        }

        if (_at == Terms.Length)
        {
            return false;
        }

        var end = Terms.IndexOf(' ', _at);
        end = end < 0 ? Terms.Length : end;
        ClearAttributes();
        _term.SetEmpty().Append(Terms, _at, end - _at);
        _at = end;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _at = 0;
    }
}
