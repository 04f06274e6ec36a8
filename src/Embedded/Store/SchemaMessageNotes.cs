namespace LiveChat.Embedded.Store;

/// <summary>What was done to messages. Released: never changed.</summary>
internal static class SchemaMessageNotes
{
    // note.key is that of the message in log. pinned: the seq of the act that pinned it, or null. note_cursor: up to which act of a room the notes are made, and
    // by whose rules.
    public const string Sql =
        """
        CREATE INDEX log_acts ON log (key) WHERE kind = 2;

        CREATE TABLE note (
            key INTEGER PRIMARY KEY,
            revision INTEGER NOT NULL,
            pinned INTEGER,
            body BLOB NOT NULL
        ) STRICT;

        CREATE INDEX note_pinned ON note (key >> 40, pinned) WHERE pinned IS NOT NULL;

        CREATE TABLE note_cursor (
            room INTEGER PRIMARY KEY,
            seq INTEGER NOT NULL,
            rules INTEGER NOT NULL
        ) STRICT;
        """;
}
