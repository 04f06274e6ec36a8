using System.Collections.Immutable;
using LiveChat.Embedded.Backups;
using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using Microsoft.Extensions.Options;
using static SQLitePCL.raw;

namespace LiveChat.Embedded.Indexes;

/// <summary>An index for each room on SQLite's full-text index (FTS5): a file of its own, of which the last ones used are open.</summary>
internal sealed class SqliteRoomIndex : IRoomIndex, IDisposable
{
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly OpenIndexes<OpenIndex> _open;
    private readonly KnownFilters _filters;

    public SqliteRoomIndex(IOptions<IndexOptions> options, TimeProvider clock)
    {
        (_folder, _clock) = (Path.GetFullPath(options.Value.Folder!), clock);
        _open = new OpenIndexes<OpenIndex>(options.Value.MostOpen, Open, clock);
        _filters = new KnownFilters(options.Value.FilterMegabytes * 1024L * 1024L);
    }

    public async Task<IndexState> GetStateAsync(RoomId room, CancellationToken cancellationToken)
    {
        try
        {
            return File.Exists(FileOf(room)) ? await UseAsync(room, index => index.State(), cancellationToken) : IndexState.Empty;
        }
        catch (IndexLostException)
        {
            return IndexState.Empty;
        }
    }

    public Task<IndexState> ApplyAsync(RoomId room, ImmutableArray<IndexDocument> messages, long after, long through, CancellationToken cancellationToken) => UseAsync(
        room,
        index =>
        {
            var state = index.Apply(messages, after, through);
            _filters.Put(room, index.Filter); // It may have grown.
            return state;
        },
        cancellationToken);

    public Task<IndexAnswer> SearchAsync(RoomId room, IndexQuery query, CancellationToken cancellationToken) =>
        (_filters.Of(room)?.MayMatch(query.Node) ?? File.Exists(FileOf(room))) ? UseAsync(room, index => index.Search(query), cancellationToken) : Task.FromResult(IndexAnswer.Nothing);

    public Task<ImmutableArray<string>> FindNearAsync(RoomId room, string word, int most, CancellationToken cancellationToken) =>
        (_filters.Of(room)?.MayHaveNear(word) ?? File.Exists(FileOf(room)))
            ? UseAsync(room, index => index.FindNear(word, most), cancellationToken)
            : Task.FromResult(ImmutableArray<string>.Empty);

    public Task CloseAsync(RoomId room, CancellationToken cancellationToken) => Task.Run(() => _open.CloseUnused(room), cancellationToken);

    public async Task EraseAsync(RoomId room, CancellationToken cancellationToken)
    {
        using var place = await _open.TakeAsync(room, cancellationToken);
        Lose(place, room);
    }

    public void Dispose() => _open.Dispose();

    private async Task<T> UseAsync<T>(RoomId room, Func<OpenIndex, T> use, CancellationToken cancellationToken)
    {
        using var place = await _open.TakeAsync(room, cancellationToken);
        try
        {
            return use(place.Open());
        }
        catch (SqliteFailure failure) when (IsDamage(failure))
        {
            Lose(place, room);
            throw;
        }
        catch (SqliteFailure failure) when (!failure.LeavesConnectionWhole)
        {
            place.Close();
            throw;
        }
    }

    private OpenIndex Open(RoomId room)
    {
        PrivateFile.CreateFolder(_folder);
        var file = FileOf(room);
        if (_filters.Of(room) is not null && !File.Exists(file))
        {
            throw Lost(room);
        }

        try
        {
            if (OpenIndex.Open(file, _clock) is { } index)
            {
                _filters.Put(room, index.Filter);
                return index;
            }
        }
        catch (SqliteFailure failure) when (IsDamage(failure))
        {
        }

        throw Lost(room);
    }

    private IndexLostException Lost(RoomId room)
    {
        _filters.Forget(room);
        Delete(FileOf(room));
        return new IndexLostException();
    }

    private void Lose(OpenIndexes<OpenIndex>.Place place, RoomId room)
    {
        place.Close();
        Lost(room);
    }

    private string FileOf(RoomId room) => Path.Combine(_folder, room.Value + ".db");

    private static void Delete(string file)
    {
        foreach (var part in (string[])["-wal", "-shm", ""])
        {
            File.Delete(file + part);
        }
    }

    /// <summary>What was known to be in an index is not: whoever knew it asks again how far it goes.</summary>
    private sealed class IndexLostException() : IOException("The index is lost, and is made again from the log.");

    private static bool IsDamage(SqliteFailure failure) => (failure.Code & 0xFF) is SQLITE_CORRUPT or SQLITE_NOTADB;
}
