using System.Collections.Immutable;
using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Search.Terms;
using static SQLitePCL.raw;

namespace LiveChat.Embedded.Indexes;

/// <summary>The index of one room, open. Used by one caller at a time.</summary>
internal sealed partial class OpenIndex : IDisposable
{
    private const int MostNearLookedAt = 20_000;
    private const int MostRemembered = 20_000;
    private const int StepsBetweenLooks = 1_000;

    private readonly Connection _connection;
    private readonly TimeProvider _clock;
    private readonly HashSet<string> _remembered = [];

    private bool _isFilterNew;
    private long _through;

    private OpenIndex(Connection connection, TimeProvider clock)
    {
        (_connection, _clock, _through) = (connection, clock, connection.Ask("SELECT through FROM state"));
        Filter = ReadFilter() ?? MakeFilter();
    }

    /// <summary>Which terms it may have.</summary>
    public TermFilter Filter { get; }

    /// <summary>Opens a file, making it when it is not there; null when it is of another version.</summary>
    /// <exception cref="SqliteFailure">It cannot be opened, or is damaged.</exception>
    public static OpenIndex? Open(string file, TimeProvider clock)
    {
        var connection = Connection.Open(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        try
        {
            IndexSchema.Prepare(connection);
            if (IndexSchema.TryMake(connection))
            {
                return new OpenIndex(connection, clock);
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }

    public IndexState State()
    {
        var languages = ImmutableArray.CreateBuilder<string>();
        using var codes = _connection.Prepare("SELECT code FROM languages ORDER BY messages DESC, code");
        while (codes.Step())
        {
            languages.Add(codes.Text(0));
        }

        return new IndexState(_connection.Ask("SELECT through FROM state"), languages.ToImmutable());
    }

    public IndexState Apply(ImmutableArray<IndexDocument> messages, long after, long through)
    {
        _connection.Execute("BEGIN IMMEDIATE");
        var isTaken = false;
        try
        {
            if (_connection.Ask("SELECT through FROM state") == after)
            {
                var before = new HashSet<string>();
                foreach (var message in messages)
                {
                    before.UnionWith(Take(message.Seq));
                    before.UnionWith(PutContents(message));
                    Put(message);
                }

                Forget(before);

                _connection.Prepare("UPDATE state SET through = ?1").Bind(1, through).Run();
                isTaken = true;
            }

            _connection.Execute("COMMIT");
            (_through, _isFilterNew) = isTaken ? (through, true) : (_through, _isFilterNew);
        }
        catch
        {
            _remembered.Clear(); // What was added is not there.
            if (!_connection.IsIdle)
            {
                _connection.Execute("ROLLBACK");
            }

            throw;
        }

        return State();
    }

    public IndexAnswer Search(IndexQuery query)
    {
        var select = new IndexSelect(query, FirstAt, HasContents);
        var found = new List<IndexHit>();
        var isOver = !Read(select, query, found);
        return IndexAnswer.Of(query, found, isOver);
    }

    public ImmutableArray<string> FindNear(string word, int most)
    {
        var places = Near.PlacesOf(word);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Look("terms", places.Begins, term => term);
        Look("ends", places.Ends, Near.Reverse);
        using (var swapped = _connection.Prepare("SELECT 1 FROM terms WHERE term = ?1").Bind(1, places.Swapped))
        {
            if (swapped.Step())
            {
                found.Add(places.Swapped);
            }
        }

        found.Remove(word);
        return [.. found.Take(most)];

        void Look(string table, TermRange range, Func<string, string> read)
        {
            using var rows = _connection.Prepare(
                $"SELECT term FROM {table} WHERE term >= ?1 AND term < ?2 LIMIT {MostNearLookedAt}").Bind(1, range.From).Bind(2, range.Below);
            while (rows.Step())
            {
                var term = read(rows.Text(0));
                if (term.Length >= places.Shortest && term.Length <= places.Longest && Near.IsWithinOne(term, word))
                {
                    found.Add(term);
                }
            }
        }
    }

    public void Dispose()
    {
        try
        {
            WriteFilter();
        }
        catch (SqliteFailure)
        {
            // It is made from the terms the next time.
        }

        _connection.Dispose();
    }

    /// <summary>False when the time was over before the end.</summary>
    private bool Read(IndexSelect select, IndexQuery query, List<IndexHit> found)
    {
        var begun = _clock.GetTimestamp();
        var statement = _connection.PrepareOnce(select.Sql);
        sqlite3_progress_handler(_connection.Handle, StepsBetweenLooks, _ => _clock.GetElapsedTime(begun) > query.Most ? 1 : 0, null);
        try
        {
            if (select.Texts is { } texts)
            {
                statement.Bind(1, texts);
            }

            while (statement.Step())
            {
                var at = DateTimeOffset.FromUnixTimeMilliseconds(statement.Long(1));
                found.Add(new IndexHit(statement.Long(0), at, query.ByRelevance ? query.Worth(at, select.IsRanked ? -statement.Double(2) : 1) : 0));
            }

            Weigh(select, query, found);
            return true;
        }
        catch (SqliteFailure failure) when ((failure.Code & 0xFF) == SQLITE_INTERRUPT)
        {
            return false;
        }
        finally
        {
            sqlite3_progress_handler(_connection.Handle, 0, null, null);
            statement.Close();
        }
    }

    private long FirstAt(DateTimeOffset moment) => IndexBounds.FirstAt(moment, _connection.Ask("SELECT max(seq) FROM times"), seq =>
    {
        using var row = _connection.Prepare("SELECT seq, at FROM times WHERE seq >= ?1 ORDER BY seq LIMIT 1").Bind(1, seq);
        return row.Step() ? (row.Long(0), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(1))) : null;
    });

    /// <summary>Takes a message out; answers the words that it had.</summary>
    private IEnumerable<string> Take(long seq)
    {
        string[] words;
        using (var row = _connection.Prepare("SELECT words || ' ' || names FROM texts WHERE rowid = ?1").Bind(1, seq))
        {
            if (!row.Step())
            {
                return [];
            }

            words = row.Text(0).Split(' ');
        }

        _connection.Prepare("DELETE FROM texts WHERE rowid = ?1").Bind(1, seq).Run();
        _connection.Prepare("DELETE FROM times WHERE seq = ?1").Bind(1, seq).Run();
        return words.Where(Near.IsFor);
    }

    private void Put(IndexDocument document)
    {
        if (document.Message is not { } message)
        {
            return;
        }

        _connection.Prepare("INSERT INTO texts(rowid, words, extras, names, more_names, facts) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .Bind(1, document.Seq).Bind(2, message.Words).Bind(3, message.Extras).Bind(4, message.Names).Bind(5, message.NameExtras)
            .Bind(6, $"{MatchText.Every} {message.Facts}").Run();
        _connection.Prepare("INSERT OR REPLACE INTO times VALUES (?1, ?2)").Bind(1, document.Seq).Bind(2, document.At.ToUnixTimeMilliseconds()).Run();
        Filter.Add(message.Words);
        Filter.Add(message.Extras);
        Filter.Add(message.Names);
        Filter.Add(message.NameExtras);
        Filter.Add(message.Facts);
        foreach (var language in message.Languages)
        {
            _connection.Prepare("INSERT INTO languages VALUES (?1, 1) ON CONFLICT DO UPDATE SET messages = messages + 1").Bind(1, language).Run();
        }

        Remember(message.Words);
        Remember(message.Names);
    }

    /// <summary>Words that no message has any more are not kept.</summary>
    private void Forget(HashSet<string> words)
    {
        foreach (var word in words)
        {
            if (IsIn("texts", "{words names}", word) || IsIn("contents", "words", word))
            {
                continue;
            }

            _connection.Prepare("DELETE FROM terms WHERE term = ?1").Bind(1, word).Run();
            _connection.Prepare("DELETE FROM ends WHERE term = ?1").Bind(1, Near.Reverse(word)).Run();
            _remembered.Remove(word);
        }
    }

    private bool IsIn(string table, string columns, string word)
    {
        using var row = _connection.Prepare($"SELECT 1 FROM {table} WHERE {table} MATCH ?1 LIMIT 1").Bind(1, $"{columns} : \"{word}\"");
        return row.Step();
    }

    /// <summary>Words that can be mistyped are kept by their begins and by their ends.</summary>
    private void Remember(string terms)
    {
        foreach (var term in terms.Split(' '))
        {
            if (!Near.IsFor(term) || !_remembered.Add(term))
            {
                continue;
            }

            _connection.Prepare("INSERT OR IGNORE INTO terms VALUES (?1)").Bind(1, term).Run();
            _connection.Prepare("INSERT OR IGNORE INTO ends VALUES (?1)").Bind(1, Near.Reverse(term)).Run();
        }

        if (_remembered.Count > MostRemembered)
        {
            _remembered.Clear();
        }
    }
}
