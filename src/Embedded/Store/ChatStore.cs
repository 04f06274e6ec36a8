using LiveChat.Embedded.Backups;
using LiveChat.Embedded.Rooms;
using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.Logging;

namespace LiveChat.Embedded.Store;

/// <summary>One data folder, open: the file, its writer and its readers.</summary>
internal sealed class ChatStore : IDisposable
{
    public const string FileName = "livechat.db";

    private const int ReadConnections = 4;

    private readonly FolderLock? _lock;
    private readonly Writer _writer;
    private readonly Readers _readers;

    private ChatStore(string file, FolderLock? folderLock, Writer writer, RoomNumbers rooms)
    {
        (File, _lock, _writer, Rooms) = (file, folderLock, writer, rooms);
        _readers = new Readers(file, ReadConnections);
    }

    public string File { get; }

    /// <summary>False while writes fail.</summary>
    public bool IsWell => _writer.IsWell;

    public RoomNumbers Rooms { get; }

    /// <summary>Opens a folder, making and migrating what has to be.</summary>
    /// <param name="options">Which folder and how.</param>
    /// <param name="instruments">Where the numbers go.</param>
    /// <param name="logger">Where trouble goes.</param>
    /// <param name="prepare">For tests: done to every connection that writes.</param>
    /// <exception cref="StoreRefusedException">It is in use, or not a store that this program knows.</exception>
    public static ChatStore Open(
        EmbeddedOptions options, StoreInstruments instruments, ILogger<ChatStore> logger, Action<Connection>? prepare = null)
    {
        var folder = Path.GetFullPath(options.DataFolder);
        PrivateFile.CreateFolder(folder);
        var folderLock = options.ShareFolder ? null : FolderLock.Take(folder);
        try
        {
            var file = Path.Combine(folder, FileName);
            using (var first = Connection.OpenWriter(file))
            {
                Schema.Migrate(first);
            }

            var rooms = new RoomNumbers();
            var writer = new Writer(OpenWriter, rooms.Forget, rooms.NewEntries.MoveIfMany, instruments, logger);
            var store = new ChatStore(file, folderLock, writer, rooms);
            writer.Start();
            return store;

            Connection OpenWriter()
            {
                var connection = Connection.OpenWriter(file);
                connection.Execute($"PRAGMA wal_autocheckpoint = {options.CheckpointPages}");
                prepare?.Invoke(connection);
                return connection;
            }
        }
        catch
        {
            folderLock?.Dispose();
            throw;
        }
    }

    /// <summary>Reads beside the writer.</summary>
    public Task<TResult> ReadAsync<TState, TResult>(
        TState state, Func<Connection, TState, TResult> query, CancellationToken cancellationToken)
    {
        return _readers.ReadAsync(state, query, cancellationToken);
    }

    /// <summary>Changes something in the writer's next transaction; durable when the task ends.</summary>
    public Task<TResult> WriteAsync<TState, TResult>(
        TState state, Func<Connection, TState, TResult> change, CancellationToken cancellationToken)
    {
        return WriteAsync(new Write<TState, TResult>(state, change, cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="WriteAsync{TState, TResult}" />
    public Task<TResult> WriteAsync<TResult>(Write<TResult> write, CancellationToken cancellationToken)
    {
        return _writer.DoAsync(write, cancellationToken);
    }

    /// <summary>Writes a page and nothing new; throws as any write would.</summary>
    public Task ProbeAsync(CancellationToken cancellationToken)
    {
        return WriteAsync(
            Schema.Steps.Count,
            static (connection, version) =>
            {
                connection.Execute($"PRAGMA user_version = {version}");
                return true;
            },
            cancellationToken);
    }

    /// <summary>Writes what waits, moves the log into the file, and lets the folder go.</summary>
    public void Dispose()
    {
        _readers.Dispose();
        _writer.Dispose();
        _lock?.Dispose();
    }
}
