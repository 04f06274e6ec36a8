using Lucene.Net.Index;

namespace LiveChat.Cluster.Indexes;

/// <summary>Of the messages that match, the newest so many.</summary>
internal sealed class NewestMatches(int most)
{
    private readonly List<Match> _matches = [];

    /// <summary>Messages before this one are not wanted any more.</summary>
    public long From { get; private set; }

    public void Add(AtomicReaderContext leaf, int document, long seq)
    {
        if (seq < From)
        {
            return;
        }

        _matches.Add(new Match(seq, leaf, document));
        if (_matches.Count == 2 * most)
        {
            Trim();
        }
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Match> Get()
    {
        Trim();
        return _matches;
    }

    private void Trim()
    {
        _matches.Sort((one, other) => other.Seq.CompareTo(one.Seq));
        if (_matches.Count >= most)
        {
            _matches.RemoveRange(most, _matches.Count - most);
            From = _matches[^1].Seq;
        }
    }
}

/// <summary>A message that matches.</summary>
internal readonly record struct Match(long Seq, AtomicReaderContext Leaf, int Document);
