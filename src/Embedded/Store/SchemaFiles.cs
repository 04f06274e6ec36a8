namespace LiveChat.Embedded.Store;

/// <summary>Messages with files. Released: never changed.</summary>
internal static class SchemaFiles
{
    // files: 1 of a message that came with files, NULL of all others. log_files is walked for the files of a room; other entries are not in it. The key, being the
    // row's own number, is the last part of it.
    public const string Sql =
        """
        ALTER TABLE log ADD COLUMN files INTEGER;
        ALTER TABLE log_new ADD COLUMN files INTEGER;

        CREATE INDEX log_files ON log (key >> 40) WHERE files IS NOT NULL;
        """;
}
