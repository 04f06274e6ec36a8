using LiveChat.Embedded.Sqlite;

namespace LiveChat.Embedded.Indexes;

/// <summary>The tables of one room's index.</summary>
/// <remarks>
/// The terms are made before they come here: this tokenizer only parts them at spaces. What is deleted is taken out of the lists of SQLite's full-text index at
/// once (<c>secure-delete</c>) and overwritten in the file, so that nothing of it can be put together again. What files say is in a table of its own, so that a message is
/// weighed by its own length, and an act on it leaves the words of its files where they are.
/// </remarks>
internal static class IndexSchema
{
    /// <summary>One more whenever terms or tables are made in another way: indexes of other versions are made anew.</summary>
    private const int Version = 3;

    public static void Prepare(Connection connection)
    {
        connection.Execute("PRAGMA locking_mode = EXCLUSIVE"); // Only this process has it, and only once: no file is needed for memory that is shared.
        connection.Execute("PRAGMA page_size = 4096");
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = NORMAL"); // What the loss of power takes is taken from the log again.
        connection.Execute("PRAGMA cache_size = -2048");
        connection.Execute("PRAGMA secure_delete = ON");
        connection.Execute("PRAGMA journal_size_limit = 4194304");
    }

    /// <summary>False when it is of another version.</summary>
    public static bool TryMake(Connection connection)
    {
        var version = connection.Ask("PRAGMA user_version");
        if (version != 0)
        {
            return version == Version;
        }

        connection.Execute($"""
            BEGIN IMMEDIATE;
            CREATE VIRTUAL TABLE texts USING fts5(words, extras, names, more_names, facts, tokenize = "ascii tokenchars '{Grains.Search.Terms.TextTerms.Punctuation}'", prefix = '2 3');
            INSERT INTO texts(texts, rank) VALUES ('secure-delete', 1);
            CREATE VIRTUAL TABLE contents USING fts5(words, extras, tokenize = "ascii tokenchars '{Grains.Search.Terms.TextTerms.Punctuation}'", prefix = '2 3');
            INSERT INTO contents(contents, rank) VALUES ('secure-delete', 1);
            CREATE TABLE times (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL);
            CREATE TABLE terms (term TEXT PRIMARY KEY) WITHOUT ROWID;
            CREATE TABLE ends (term TEXT PRIMARY KEY) WITHOUT ROWID;
            CREATE TABLE languages (code TEXT PRIMARY KEY, messages INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE filter (id INTEGER PRIMARY KEY CHECK (id = 1), through INTEGER NOT NULL, terms BLOB NOT NULL);
            CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), through INTEGER NOT NULL);
            INSERT INTO state VALUES (1, 0);
            PRAGMA user_version = {Version};
            COMMIT;
            """);
        return true;
    }
}
