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
    private readonly OpenIndexes _open;

    public SqliteRoomIndex(IOptions<IndexOptions> options, TimeProvider clock)
    {
        (_folder, _clock) = (Path.GetFullPath(options.Value.Folder!), clock);
        _open = new OpenIndexes(options.Value.MostOpen, Open);
    }

    public Task<IndexState> GetStateAsync(RoomId room, CancellationToken cancellationToken) =>
        File.Exists(FileOf(room)) ? UseAsync(room, index => index.State(), cancellationToken) : Task.FromResult(IndexState.Empty);

    public Task<IndexState> ApplyAsync(RoomId room, ImmutableArray<IndexDocument> messages, long after, long through, CancellationToken cancellationToken) =>
        UseAsync(room, index => index.Apply(messages, after, through), cancellationToken);

    public Task<IndexAnswer> SearchAsync(RoomId room, IndexQuery query, CancellationToken cancellationToken) =>
        File.Exists(FileOf(room)) ? UseAsync(room, index => index.Search(query), cancellationToken) : Task.FromResult(IndexAnswer.Nothing);

    public Task<ImmutableArray<string>> FindNearAsync(RoomId room, string word, int most, CancellationToken cancellationToken) =>
        File.Exists(FileOf(room)) ? UseAsync(room, index => index.FindNear(word, most), cancellationToken) : Task.FromResult(ImmutableArray<string>.Empty);

    public async Task EraseAsync(RoomId room, CancellationToken cancellationToken)
    {
        using var place = await _open.TakeAsync(room, cancellationToken);
        place.Close();
        Delete(FileOf(room));
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
            place.Close();
            Delete(FileOf(room));
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
        try
        {
            if (OpenIndex.Open(file, _clock) is { } index)
            {
                return index;
            }
        }
        catch (SqliteFailure failure) when (IsDamage(failure))
        {
        }

        Delete(file); // It is made again from the log.
        return OpenIndex.Open(file, _clock) ?? throw new IOException("An index that was just made is of another version.");
    }

    private string FileOf(RoomId room) => Path.Combine(_folder, room.Value + ".db");

    private static void Delete(string file)
    {
        foreach (var part in (string[])["-wal", "-shm", ""])
        {
            File.Delete(file + part);
        }
    }

    private static bool IsDamage(SqliteFailure failure) => (failure.Code & 0xFF) is SQLITE_CORRUPT or SQLITE_NOTADB;
}
