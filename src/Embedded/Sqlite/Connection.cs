using SQLitePCL;
using static SQLitePCL.raw;

namespace LiveChat.Embedded.Sqlite;

/// <summary>One connection to one file. Used by one thread at a time.</summary>
/// <remarks>
/// Straight on SQLite's own interface: the write path binds a few million values a minute, and of ADO.NET nothing else was needed.
/// </remarks>
internal sealed class Connection : IDisposable
{
    private const int BusyTimeout = 10_000;

    private readonly Dictionary<string, Statement> _statements = [];

    static Connection() => Batteries_V2.Init();

    private Connection(sqlite3 handle) => Handle = handle;

    public sqlite3 Handle { get; }

    /// <summary>False inside a transaction.</summary>
    public bool IsIdle => sqlite3_get_autocommit(Handle) != 0;

    public long LastInsertedKey => sqlite3_last_insert_rowid(Handle);

    public int Changes => sqlite3_changes(Handle);

    /// <summary>For reading and writing; the file is made when it is not there.</summary>
    public static Connection OpenWriter(string file)
    {
        var connection = Open(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, WalWrites.VfsName);
        try
        {
            // Set before the first table: the page is what a commit of one row writes.
            connection.Execute("PRAGMA page_size = 4096");
            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute("PRAGMA synchronous = FULL");

            // Enough for what is being written. SQLite walks through all of it whenever a page splits out of order.
            connection.Execute("PRAGMA cache_size = -16384");

            // What is erased is overwritten, also in the pages that are kept to be used again.
            connection.Execute("PRAGMA secure_delete = ON");

            // A log that grew under a backup is cut again.
            connection.Execute("PRAGMA journal_size_limit = 67108864");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>For reading only, beside a writer.</summary>
    public static Connection OpenReader(string file)
    {
        var connection = Open(file, SQLITE_OPEN_READWRITE, vfs: null);
        try
        {
            connection.Execute("PRAGMA query_only = ON");

            // The kernel has the pages, too; this is for the upper levels of the trees.
            connection.Execute("PRAGMA cache_size = -512");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>As <paramref name="flags"/> say, with nothing set.</summary>
    public static Connection Open(string file, int flags, string? vfs = null)
    {
        if (vfs is not null)
        {
            WalWrites.Register();
        }

        var code = sqlite3_open_v2(file, out var handle, flags | SQLITE_OPEN_NOMUTEX, vfs);
        var connection = new Connection(handle);
        if (code != SQLITE_OK)
        {
            using (connection)
            {
                throw new SqliteFailure(code, $"cannot open {Path.GetFileName(file)}");
            }
        }

        _ = sqlite3_extended_result_codes(handle, 1);
        _ = sqlite3_busy_timeout(handle, BusyTimeout);
        return connection;
    }

    /// <summary>The prepared statement for a text; made once, and to be reset after use.</summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(sqlite3_prepare_v2(Handle, sql, out var handle));
            _statements.Add(sql, statement = new Statement(this, handle));
        }

        return statement;
    }

    /// <summary>One for a text that is not asked again. Whoever has it closes it.</summary>
    public Statement PrepareOnce(string sql)
    {
        Check(sqlite3_prepare_v2(Handle, sql, out var handle));
        return new Statement(this, handle);
    }

    /// <summary>Runs one or more statements, whatever they answer.</summary>
    public void Execute(string sql) => Check(sqlite3_exec(Handle, sql));

    /// <summary>The first value of the first row.</summary>
    public long Ask(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Long(0) : 0;
    }

    public void Check(int code)
    {
        if (code is not (SQLITE_OK or SQLITE_ROW or SQLITE_DONE))
        {
            throw new SqliteFailure(code, sqlite3_errmsg(Handle).utf8_to_string());
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Close();
        }

        _statements.Clear();
        _ = sqlite3_close_v2(Handle);
        Handle.Dispose();
    }
}
