using static SQLitePCL.raw;

namespace LiveChat.Embedded.Sqlite;

/// <summary>SQLite said no: the disk is full, the file is damaged or locked, a rule was broken.</summary>
internal sealed class SqliteFailure(int code, string message) : IOException($"The store failed: {message} ({code}).")
{
    /// <summary>The extended result code.</summary>
    public int Code { get; } = code;

    /// <summary>Only the row is at fault; the transaction around it is as it was.</summary>
    public bool IsOfOneRow => (Code & 0xFF) is SQLITE_CONSTRAINT or SQLITE_TOOBIG or SQLITE_MISMATCH or SQLITE_RANGE;

    /// <summary>A later try on the same connection can work.</summary>
    public bool LeavesConnectionWhole => (Code & 0xFF) is SQLITE_FULL or SQLITE_BUSY or SQLITE_LOCKED || IsOfOneRow;
}
