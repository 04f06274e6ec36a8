using System.Text;
using SQLitePCL;
using static SQLitePCL.raw;

namespace LiveChat.Embedded.Sqlite;

/// <summary>A prepared statement. <c>using</c> it resets it; its connection closes it.</summary>
internal sealed class Statement(Connection connection, sqlite3_stmt handle) : IDisposable
{
    private const int OnStack = 256;

    // Half a surrogate pair is a bug of the caller, and never two texts stored as one.
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public Statement Bind(int index, long value)
    {
        connection.Check(sqlite3_bind_int64(handle, index, value));
        return this;
    }

    public Statement Bind(int index, long? value) => value is { } number ? Bind(index, number) : Bind(index, (string?)null);

    public Statement Bind(int index, ReadOnlySpan<byte> blob)
    {
        connection.Check(sqlite3_bind_blob(handle, index, blob));
        return this;
    }

    public Statement BindText(int index, ReadOnlySpan<byte> utf8)
    {
        connection.Check(sqlite3_bind_text(handle, index, utf8));
        return this;
    }

    public Statement Bind(int index, string? text)
    {
        if (text is null)
        {
            connection.Check(sqlite3_bind_null(handle, index));
        }
        else if (text.Length <= OnStack / 3)
        {
            Span<byte> utf8 = stackalloc byte[OnStack];
            connection.Check(sqlite3_bind_text(handle, index, utf8[..Utf8.GetBytes(text, utf8)]));
        }
        else
        {
            connection.Check(sqlite3_bind_text(handle, index, Utf8.GetBytes(text).AsSpan()));
        }

        return this;
    }

    /// <summary>The next row; false after the last.</summary>
    public bool Step()
    {
        var code = sqlite3_step(handle);
        if (code == SQLITE_ROW)
        {
            return true;
        }

        if (code != SQLITE_DONE)
        {
            var failure = new SqliteFailure(code, sqlite3_errmsg(connection.Handle).utf8_to_string());
            Dispose();
            throw failure;
        }

        return false;
    }

    /// <summary>Runs a statement that answers no rows, and resets it.</summary>
    public void Run()
    {
        using (this)
        {
            Step();
        }
    }

    /// <summary>Runs a statement that may break a rule of uniqueness; false when it does.</summary>
    public bool TryRun()
    {
        var code = sqlite3_step(handle);
        _ = sqlite3_reset(handle);
        if ((code & 0xFF) == SQLITE_CONSTRAINT)
        {
            return false;
        }

        connection.Check(code);
        return true;
    }

    public long Long(int column) => sqlite3_column_int64(handle, column);

    public double Double(int column) => sqlite3_column_double(handle, column);

    public bool IsNull(int column) => sqlite3_column_type(handle, column) == SQLITE_NULL;

    /// <summary>Good until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => sqlite3_column_blob(handle, column);

    public string Text(int column) => Utf8.GetString(Bytes(column));

    public void Dispose() => _ = sqlite3_reset(handle);

    public void Close() => handle.Dispose();
}
