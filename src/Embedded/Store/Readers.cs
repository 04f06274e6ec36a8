using System.Collections.Concurrent;
using LiveChat.Embedded.Sqlite;

namespace LiveChat.Embedded.Store;

/// <summary>A few connections that read beside the writer, each its own snapshot.</summary>
/// <remarks>A read runs on the thread that asks: tens of microseconds, less than handing it to another thread and back.</remarks>
internal sealed class Readers(string file, int count) : IDisposable
{
    private readonly ConcurrentStack<Connection> _idle = new();
    private readonly SemaphoreSlim _free = new(count);
    private volatile bool _closed;

    public Task<TResult> ReadAsync<TState, TResult>(
        TState state, Func<Connection, TState, TResult> query, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TResult>(cancellationToken);
        }

        if (!_free.Wait(0, CancellationToken.None))
        {
            return WaitAndReadAsync(state, query, cancellationToken);
        }

        try
        {
            return Task.FromResult(Read(state, query));
        }
        catch (Exception failure)
        {
            return Task.FromException<TResult>(failure);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }

    private async Task<TResult> WaitAndReadAsync<TState, TResult>(
        TState state, Func<Connection, TState, TResult> query, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        return Read(state, query);
    }

    private TResult Read<TState, TResult>(TState state, Func<Connection, TState, TResult> query)
    {
        Connection? connection = null;
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(ChatStore));
            if (!_idle.TryPop(out connection))
            {
                connection = Connection.OpenReader(file);
            }

            return query(connection, state);
        }
        catch (SqliteFailure failure) when (!failure.LeavesConnectionWhole)
        {
            connection?.Dispose();
            connection = null;
            throw;
        }
        finally
        {
            if (connection is not null)
            {
                Return(connection);
            }

            _free.Release();
        }
    }

    private void Return(Connection connection)
    {
        _idle.Push(connection);
        if (_closed && _idle.TryPop(out var late))
        {
            late.Dispose();
        }
    }
}
