using System.Diagnostics;
using LiveChat.Embedded.Sqlite;
using Microsoft.Extensions.Logging;

namespace LiveChat.Embedded.Store;

/// <summary>
/// The one thread that writes a store: takes everything that waits, makes one transaction of it, commits, answers. While it commits the
/// next transaction gathers, so a lone write is not delayed and a flood is written in large transactions.
/// </summary>
internal sealed partial class Writer : IDisposable
{
    private const int MaxRows = 1_000;
    private const int Capacity = 8_192;

    private readonly Func<Connection> _open;
    private readonly Action _forget;
    private readonly Action<Connection> _finish;
    private readonly StoreInstruments _instruments;
    private readonly ILogger _logger;
    private readonly WriteQueue _queue = new(Capacity);
    private readonly Thread _thread;
    private Connection? _connection;
    private long _othersVersion;
    private bool _failing;

    /// <param name="open">Opens a connection that may write.</param>
    /// <param name="forget">Called before a transaction when the file may hold something else than what this writer put there last.</param>
    /// <param name="finish">The last step of every transaction.</param>
    /// <param name="instruments">Where the numbers go.</param>
    /// <param name="logger">Where trouble goes, once per incident.</param>
    public Writer(Func<Connection> open, Action forget, Action<Connection> finish, StoreInstruments instruments, ILogger logger)
    {
        (_open, _forget, _finish, _instruments, _logger) = (open, forget, finish, instruments, logger);
        _thread = new Thread(WriteAll) { Name = "LiveChat store writer", IsBackground = true };
        instruments.Watch(_queue);
    }

    /// <summary>False from the first failed transaction to the next that succeeds.</summary>
    public bool IsWell => !Volatile.Read(ref _failing);

    public void Start() => _thread.Start();

    /// <summary>Does something in the next transaction; durable when the task ends.</summary>
    public async Task<TResult> DoAsync<TResult>(Write<TResult> write, CancellationToken cancellationToken)
    {
        await _queue.AddAsync(write, cancellationToken);
        return await write.Done;
    }

    /// <summary>Writes what waits and stops.</summary>
    public void Dispose()
    {
        _queue.Close();
        if (_thread.ThreadState != System.Threading.ThreadState.Unstarted)
        {
            _thread.Join();
        }

        _instruments.Forget(_queue);
        _queue.Dispose();
    }

    private void WriteAll()
    {
        while (_queue.Take(MaxRows) is { } batch)
        {
            batch.RemoveAll(write => write.IsGivenUp);
            while (batch.Count > 0 && !TryCommit(batch))
            {
                // Without the one write that could not be.
            }
        }

        _connection?.Dispose();
    }

    /// <summary>Commits the batch or fails all of it; false when one write that cannot be was taken out, for another try with the rest.</summary>
    private bool TryCommit(List<Write> batch)
    {
        var started = Stopwatch.GetTimestamp();
        Write? current = null;
        try
        {
            var connection = Begin();
            var rows = 0;
            foreach (var write in batch)
            {
                current = write;
                write.Run(connection);
                rows += write.Rows;
            }

            current = null;
            _finish(connection);
            connection.Prepare("COMMIT").Run();
            _instruments.Committed(rows, Stopwatch.GetElapsedTime(started));
            NoteSuccess();
            new Answers(batch).Send();
            return true;
        }
        catch (Exception failure)
        {
            var own = current is not null && failure is not SqliteFailure { IsOfOneRow: false };
            RollBack(failure);
            if (own)
            {
                batch.Remove(current!);
                new Answers([current!], failure).Send();
                return false;
            }

            NoteFailure(failure);
            new Answers(batch, failure as IOException ?? new IOException("The store failed.", failure)).Send();
            return true;
        }
    }

    private Connection Begin()
    {
        var connection = _connection ??= _open();
        connection.Prepare("BEGIN IMMEDIATE").Run();

        // Counts the commits of others; ours is the only transaction now, so what we know stays true until we commit.
        var version = connection.Ask("PRAGMA data_version");
        if (version != _othersVersion)
        {
            _forget();
            _othersVersion = version;
        }

        return connection;
    }

    private void RollBack(Exception failure)
    {
        _forget();
        try
        {
            if (_connection is { IsIdle: false } connection)
            {
                connection.Prepare("ROLLBACK").Run();
            }
        }
        catch (SqliteFailure)
        {
            Drop();
        }

        if (failure is SqliteFailure { LeavesConnectionWhole: false })
        {
            Drop();
        }
    }

    /// <summary>The next transaction opens the file anew.</summary>
    private void Drop()
    {
        _connection?.Dispose();
        _connection = null;
        _othersVersion = 0;
    }

    private void NoteFailure(Exception failure)
    {
        _instruments.Failed();
        if (!_failing)
        {
            Volatile.Write(ref _failing, true);
            LogFailing(failure);
        }
    }

    private void NoteSuccess()
    {
        if (_failing)
        {
            Volatile.Write(ref _failing, false);
            LogRecovered();
        }
    }

    [LoggerMessage(LogLevel.Error, "The store cannot write; what is sent now is refused until it can.")]
    private partial void LogFailing(Exception failure);

    [LoggerMessage(LogLevel.Information, "The store writes again.")]
    private partial void LogRecovered();
}
