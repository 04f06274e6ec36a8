namespace LiveChat.Embedded.Store;

/// <summary>Where entries of the log arrive. Released: never changed.</summary>
internal static class SchemaVersion2
{
    // Entries of all rooms lie here in the order they came, so a commit fills a page or two at the end; in log each room of a commit changes
    // a page of its own. When some hundred have gathered they are moved to log in one go (docs/adr/0003).
    //
    // An entry is in one of the two, and the entries of a room in log come before those of it here.
    public const string Sql =
        """
        CREATE TABLE log_new (
            place INTEGER PRIMARY KEY,
            key INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            author TEXT NOT NULL,
            client_id TEXT,
            at INTEGER NOT NULL,
            body BLOB NOT NULL
        ) STRICT;

        CREATE UNIQUE INDEX log_new_key ON log_new (key);

        CREATE UNIQUE INDEX log_new_once ON log_new (client_id, author, key >> 40) WHERE client_id IS NOT NULL;
        """;
}
