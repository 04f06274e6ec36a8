namespace LiveChat.Embedded.Store;

/// <summary>Replies in threads. Released: never changed.</summary>
internal static class SchemaThreads
{
    // thread: of a reply the seq of what its thread is about. log_replies is walked for what notes are made from, log_threads for one thread; other entries are in
    // neither. The key, being the row's own number, is the last part of both.
    public const string Sql =
        """
        ALTER TABLE log ADD COLUMN thread INTEGER;
        ALTER TABLE log_new ADD COLUMN thread INTEGER;

        CREATE INDEX log_replies ON log (key) WHERE thread IS NOT NULL;

        CREATE INDEX log_threads ON log (key >> 40, thread) WHERE thread IS NOT NULL;
        """;
}
