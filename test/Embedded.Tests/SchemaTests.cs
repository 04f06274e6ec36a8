using LiveChat.Embedded.Backups;
using LiveChat.Embedded.Sqlite;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;

namespace LiveChat.Embedded.Tests;

public sealed class SchemaTests : IDisposable
{
    private static readonly string[] TwoMore =
    [
        .. Schema.Steps,
        "CREATE TABLE second (a TEXT) STRICT; INSERT INTO second VALUES ('made by step 2')",
        "ALTER TABLE second ADD COLUMN b TEXT; UPDATE second SET b = a",
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_file_has_the_newest_version()
    {
        using var connection = Connection.OpenWriter(_folder.File);

        Schema.Migrate(connection);

        Assert.Equal(Schema.Steps.Count, connection.Ask("PRAGMA user_version"));
    }

    [Fact]
    public void Migrating_twice_changes_nothing()
    {
        using var connection = Connection.OpenWriter(_folder.File);
        Schema.Migrate(connection);

        Schema.Migrate(connection);

        Assert.Equal(Schema.Steps.Count, connection.Ask("PRAGMA user_version"));
    }

    [Fact]
    public void An_older_file_takes_the_missing_steps_in_order()
    {
        using var connection = Connection.OpenWriter(_folder.File);
        Schema.Migrate(connection);
        connection.Execute("INSERT INTO room (id) VALUES ('kept')");

        Schema.Migrate(connection, TwoMore);

        Assert.Equal(TwoMore.Length, connection.Ask("PRAGMA user_version"));
        Assert.Equal(1, connection.Ask("SELECT COUNT(*) FROM second WHERE b = 'made by step 2'"));
        Assert.Equal(1, connection.Ask("SELECT COUNT(*) FROM room WHERE id = 'kept'"));
    }

    [Fact]
    public void A_step_that_fails_leaves_the_file_as_it_was()
    {
        using var connection = Connection.OpenWriter(_folder.File);
        Schema.Migrate(connection);

        Assert.Throws<SqliteFailure>(() => Schema.Migrate(connection, [.. TwoMore, "this is no SQL"]));

        Assert.Equal(Schema.Steps.Count, connection.Ask("PRAGMA user_version"));
        Assert.Equal(0, connection.Ask("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'second'"));
    }

    [Fact]
    public void A_newer_file_is_refused_and_not_touched()
    {
        using (var connection = Connection.OpenWriter(_folder.File))
        {
            Schema.Migrate(connection, TwoMore);
        }

        var refused = Assert.Throws<StoreRefusedException>(() => _folder.Open());

        Assert.Contains($"newer LiveChat (schema {TwoMore.Length}; this one knows {Schema.Steps.Count})", refused.Message, StringComparison.Ordinal);
        Assert.Throws<StoreRefusedException>(() => StoreCheck.Run(_folder.Path));
        using var after = Connection.OpenReader(_folder.File);
        Assert.Equal(TwoMore.Length, after.Ask("PRAGMA user_version"));
    }

    [Fact]
    public void A_file_of_another_program_is_refused()
    {
        using (var connection = Connection.OpenWriter(_folder.File))
        {
            connection.Execute("CREATE TABLE theirs (a)");
        }

        Assert.Throws<StoreRefusedException>(() => _folder.Open());
    }

    [Fact]
    public void A_store_is_whole_until_it_is_damaged()
    {
        _folder.Open();
        Assert.Empty(StoreCheck.Run(_folder.Path));
        _folder.Close();

        using (var file = new FileStream(_folder.File, FileMode.Open))
        {
            file.Position = 4_096;
            file.Write(new byte[4_096]);
        }

        Assert.NotEmpty(StoreCheck.Run(_folder.Path));
    }

    [Theory]
    [InlineData("SELECT * FROM log WHERE key BETWEEN 1 AND 2 ORDER BY key DESC LIMIT 50", "SEARCH log USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)")]
    [InlineData("SELECT * FROM log WHERE kind = 1 AND key > 5 ORDER BY key", "SEARCH log USING INDEX log_changes (key>?)")]
    [InlineData("SELECT * FROM log WHERE kind = 2 AND key > 5 ORDER BY key", "SEARCH log USING INDEX log_acts (key>?)")]
    [InlineData("SELECT * FROM log WHERE thread IS NOT NULL AND key > 5 ORDER BY key", "SEARCH log USING INDEX log_replies (key>?)")]
    [InlineData("SELECT * FROM log WHERE key >> 40 = 3 AND thread = 7 AND key BETWEEN 1 AND 2 ORDER BY key DESC LIMIT 5", "SEARCH log USING INDEX log_threads (<expr>=? AND thread=? AND rowid>? AND rowid<?)")]
    [InlineData("SELECT * FROM note WHERE key BETWEEN 1 AND 2 ORDER BY key", "SEARCH note USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)")]
    [InlineData("SELECT * FROM note WHERE pinned IS NOT NULL AND key >> 40 = 3 ORDER BY pinned DESC", "SEARCH note USING INDEX note_pinned (<expr>=? AND pinned>?)")]
    [InlineData("SELECT * FROM log_new WHERE key BETWEEN 1 AND 2 ORDER BY key DESC LIMIT 50", "SEARCH log_new USING INDEX log_new_key (key>? AND key<?)")]
    [InlineData("SELECT * FROM log WHERE client_id = 'a' AND author = 'b' AND key >> 40 = 3", "SEARCH log USING INDEX log_once (client_id=? AND author=? AND <expr>=?)")]
    public void Reads_of_the_log_walk_one_index(string sql, string plan)
    {
        using var connection = Connection.OpenWriter(_folder.File);
        Schema.Migrate(connection);

        using var statement = connection.Prepare($"EXPLAIN QUERY PLAN {sql}");
        Assert.True(statement.Step());
        Assert.Equal(plan, statement.Text(3));
        Assert.False(statement.Step());
    }
}
