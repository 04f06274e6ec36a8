namespace LiveChat.Embedded.Store;

/// <summary>Messages, and acts on them, with links. Released: never changed.</summary>
internal static class SchemaLinks
{
    // links: 1 of an entry that says a text with links, NULL of all others, and of those that are older than this column. log_links is as log_files.
    public const string Sql =
        """
        ALTER TABLE log ADD COLUMN links INTEGER;
        ALTER TABLE log_new ADD COLUMN links INTEGER;

        CREATE INDEX log_links ON log (key >> 40) WHERE links IS NOT NULL;
        """;
}
