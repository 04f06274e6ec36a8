namespace LiveChat.Embedded.Store;

/// <summary>The first schema. Released: never changed.</summary>
internal static class SchemaVersion1
{
    // log.key is room.number * 2^40 + seq: the rows of a room lie together in the order they are read in, and SQLite's fastest key,
    // the row's own number, is what makes (room, seq) unique.
    //
    // log_once begins with the client id: ids that begin with a time, as our clients make them, then fall on the same few pages for all
    // rooms, and a commit writes those instead of one page for every room.
    public const string Sql =
        """
        CREATE TABLE room (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE log (
            key INTEGER PRIMARY KEY,
            ordinal INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            author TEXT NOT NULL,
            client_id TEXT,
            at INTEGER NOT NULL,
            body BLOB NOT NULL
        ) STRICT;

        CREATE UNIQUE INDEX log_once ON log (client_id, author, key >> 40) WHERE client_id IS NOT NULL;

        CREATE INDEX log_changes ON log (key) WHERE kind = 1;

        CREATE TABLE grain_state (
            grain TEXT NOT NULL,
            name TEXT NOT NULL,
            version INTEGER NOT NULL,
            json BLOB NOT NULL,
            PRIMARY KEY (grain, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reminder (
            grain TEXT NOT NULL,
            name TEXT NOT NULL,
            hash INTEGER NOT NULL,
            start_at INTEGER NOT NULL,
            period INTEGER NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY (grain, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE user_card (
            id TEXT PRIMARY KEY,
            version INTEGER NOT NULL,
            name TEXT NOT NULL,
            display_name TEXT NOT NULL,
            sort_name TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX user_card_order ON user_card (sort_name, id);

        CREATE TABLE user_word (
            word TEXT NOT NULL,
            id TEXT NOT NULL,
            PRIMARY KEY (word, id)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX user_word_id ON user_word (id);

        CREATE TABLE room_card (
            id TEXT PRIMARY KEY,
            version INTEGER NOT NULL,
            name TEXT NOT NULL,
            topic TEXT NOT NULL,
            visibility INTEGER NOT NULL,
            members INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            sort_name TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX room_card_order ON room_card (members DESC, sort_name, id) WHERE visibility = 0;

        CREATE TABLE room_word (
            word TEXT NOT NULL,
            id TEXT NOT NULL,
            PRIMARY KEY (word, id)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX room_word_id ON room_word (id);
        """;
}
