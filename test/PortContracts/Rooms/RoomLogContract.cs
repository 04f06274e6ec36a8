using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.PortContracts.Rooms;

/// <summary>What every <see cref="IRoomLog"/> keeps. An adapter derives from it once per kind of store.</summary>
public abstract partial class RoomLogContract : IAsyncLifetime
{
    /// <summary>The log under test.</summary>
    protected IRoomLog Log { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Log = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await DeleteAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens one more log over the store of this test, as another process would.</summary>
    protected abstract Task<IRoomLog> OpenAsync();

    /// <summary>Closes every log of this test; the store stays.</summary>
    protected abstract Task CloseAsync();

    /// <summary>Deletes the store.</summary>
    protected virtual Task DeleteAsync() => Task.CompletedTask;

    private Task<AppendResult> Append(params ImmutableArray<LogEntry> entries)
    {
        return Log.AppendAsync(entries[0].Room, entries, Cancel);
    }

    private Task<ImmutableArray<LogEntry>> ReadAll(RoomId room, IRoomLog? log = null)
    {
        return (log ?? Log).ReadForwardAsync(room, 1, int.MaxValue, Cancel);
    }
}
