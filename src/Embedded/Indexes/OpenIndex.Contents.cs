using LiveChat.Grains.Ports;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Embedded.Indexes;

/// <summary>What the files of messages say. It never changes, so it stays as it is when a message is taken in again.</summary>
internal sealed partial class OpenIndex
{
    /// <summary>Rooms without are searched in one table.</summary>
    private bool HasContents => _connection.Ask("SELECT EXISTS (SELECT 1 FROM contents LIMIT 1)") != 0;

    /// <summary>Answers the words that its files had and do not have any more.</summary>
    private IEnumerable<string> PutContents(IndexDocument document)
    {
        var (words, extras) = (document.Message?.Contents ?? "", document.Message?.ContentExtras ?? "");
        string[] before = [];
        using (var row = _connection.Prepare("SELECT words, extras FROM contents WHERE rowid = ?1").Bind(1, document.Seq))
        {
            if (row.Step())
            {
                if (row.Text(0) == words && row.Text(1) == extras)
                {
                    return [];
                }

                before = row.Text(0).Split(' ');
            }
            else if (words.Length == 0)
            {
                return [];
            }
        }

        if (before.Length > 0)
        {
            _connection.Prepare("DELETE FROM contents WHERE rowid = ?1").Bind(1, document.Seq).Run();
        }

        if (words.Length > 0)
        {
            _connection.Prepare("INSERT INTO contents (rowid, words, extras) VALUES (?1, ?2, ?3)").Bind(1, document.Seq).Bind(2, words).Bind(3, extras).Run();
            Filter.Add(words);
            Filter.Add(extras);
            Remember(words);
        }

        return before.Where(Near.IsFor).Distinct();
    }

    /// <summary>Where two tables were asked, what was found does not weigh anything yet.</summary>
    private void Weigh(IndexSelect select, IndexQuery query, List<IndexHit> found)
    {
        if (found.Count == 0 || select.Weights.IsEmpty)
        {
            return;
        }

        var scores = found.ToDictionary(hit => hit.Seq, _ => 0.0);
        foreach (var (sql, texts) in select.Weights)
        {
            using var rows = _connection.Prepare(sql).Bind(1, texts).Bind(2, found[^1].Seq).Bind(3, found[0].Seq);
            while (rows.Step())
            {
                if (scores.TryGetValue(rows.Long(0), out var score))
                {
                    scores[rows.Long(0)] = score - rows.Double(1);
                }
            }
        }

        for (var i = 0; i < found.Count; i++)
        {
            found[i] = found[i] with { Score = query.Worth(found[i].At, scores[found[i].Seq]) };
        }
    }
}
