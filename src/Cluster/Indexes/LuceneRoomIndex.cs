using System.Collections.Concurrent;
using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using Microsoft.Extensions.Options;
using CorruptIndexException = Lucene.Net.Index.CorruptIndexException;

namespace LiveChat.Cluster.Indexes;

/// <summary>An index for each room on Lucene.Net: a folder of its own on the disk of this silo, of which the last ones used are open.</summary>
/// <remarks>
/// It is a cache of the room's log. When the room's grain comes to another silo, an index is made there, or goes on from where that silo left it; here it stays until
/// nobody used it for <see cref="KeptUnused"/>.
/// </remarks>
internal sealed class LuceneRoomIndex : IRoomIndex, IDisposable
{
    /// <summary>After that, what is left of an index here is deleted: what is deleted in the room meanwhile would stay in it.</summary>
    public static readonly TimeSpan KeptUnused = TimeSpan.FromDays(7);

    /// <summary>After that it is committed and closed.</summary>
    public static readonly TimeSpan OpenUnused = TimeSpan.FromMinutes(1);

    /// <summary>What the system says has a code of its own; Lucene.Net says with such a failure that a file is not what it should be.</summary>
    private const int OfNoSystem = unchecked((int)0x80131620);

    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly OpenIndexes<LuceneIndex> _open;

    /// <summary>Files are read and merged on threads of the pool; chat is to have some, too.</summary>
    private readonly SemaphoreSlim _threads = new(Math.Max(2, Environment.ProcessorCount / 2));

    /// <summary>Those that were whole when this process first opened them.</summary>
    private readonly ConcurrentDictionary<RoomId, bool> _checked = [];

    public LuceneRoomIndex(IOptions<IndexOptions> options, TimeProvider clock)
    {
        (_folder, _clock) = (Path.GetFullPath(options.Value.Folder!), clock);
        _open = new OpenIndexes<LuceneIndex>(options.Value.MostOpen, Open, clock);
    }

    public Task<IndexState> GetStateAsync(RoomId room, CancellationToken cancellationToken) =>
        Directory.Exists(FolderOf(room)) ? UseAsync(room, index => index.State, cancellationToken) : Task.FromResult(IndexState.Empty);

    public Task<IndexState> ApplyAsync(RoomId room, ImmutableArray<IndexDocument> messages, long after, long through, CancellationToken cancellationToken) =>
        UseAsync(room, index => index.Apply(messages, after, through), cancellationToken);

    public Task<IndexAnswer> SearchAsync(RoomId room, IndexQuery query, CancellationToken cancellationToken) =>
        IsThere(room) ? UseAsync(room, index => index.Search(query), cancellationToken) : Task.FromResult(IndexAnswer.Nothing);

    public Task<ImmutableArray<string>> FindNearAsync(RoomId room, string word, int most, CancellationToken cancellationToken) =>
        IsThere(room) ? UseAsync(room, index => index.FindNear(word, most), cancellationToken) : Task.FromResult(ImmutableArray<string>.Empty);

    public Task CloseAsync(RoomId room, CancellationToken cancellationToken) => Task.Run(() => _open.CloseUnused(room), cancellationToken);

    public async Task EraseAsync(RoomId room, CancellationToken cancellationToken)
    {
        using var place = await _open.TakeAsync(room, cancellationToken);
        Delete(place, room);
    }

    /// <summary>Closes what nobody used for a while, and deletes what nobody used for long.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        await Task.Run(() => _open.CloseUnused(OpenUnused), cancellationToken);
        if (!Directory.Exists(_folder))
        {
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(_folder))
        {
            if (RoomId.TryParse(Path.GetFileName(folder), null, out var room) && !_open.Has(room)
                && _clock.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) > KeptUnused)
            {
                await EraseAsync(room, cancellationToken);
            }
        }
    }

    public void Dispose()
    {
        _open.Dispose();
        _threads.Dispose();
    }

    private async Task<T> UseAsync<T>(RoomId room, Func<LuceneIndex, T> use, CancellationToken cancellationToken)
    {
        using var place = await _open.TakeAsync(room, cancellationToken);
        await _threads.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Use(place, room, use), CancellationToken.None);
        }
        finally
        {
            _threads.Release();
        }
    }

    private T Use<T>(OpenIndexes<LuceneIndex>.Place place, RoomId room, Func<LuceneIndex, T> use)
    {
        var index = place.Open();
        try
        {
            return use(index);
        }
        catch (Exception failure)
        {
            var isLost = IsDamage(failure) && !IsWhole(index);
            index.Abandon();
            place.Close();
            if (isLost)
            {
                Delete(place, room);
            }

            throw failure as IOException ?? new IOException("An index failed.", failure);
        }
    }

    private LuceneIndex Open(RoomId room)
    {
        var folder = FolderOf(room);
        if (_checked.ContainsKey(room) && !Directory.Exists(folder))
        {
            throw Lost(room);
        }

        try
        {
            if (LuceneIndex.Open(folder, check: !_checked.ContainsKey(room), _clock) is { } index)
            {
                _checked[room] = true;
                return index;
            }
        }
        catch (Exception failure) when (IsDamage(failure))
        {
        }

        Directory.Delete(folder, recursive: true); // It is made again from the log.
        if (_checked.ContainsKey(room))
        {
            throw Lost(room);
        }

        return LuceneIndex.Open(folder, check: false, _clock) ?? throw new IOException("An index that was just made is of another version.");
    }

    /// <summary>What was known to be in an index is not: whoever knew it asks again how far it goes.</summary>
    private IOException Lost(RoomId room)
    {
        _checked.TryRemove(room, out _);
        return new IOException("The index is lost, and is made again from the log.");
    }

    private void Delete(OpenIndexes<LuceneIndex>.Place place, RoomId room)
    {
        place.Close();
        _checked.TryRemove(room, out _);
        if (Directory.Exists(FolderOf(room)))
        {
            Directory.Delete(FolderOf(room), recursive: true);
        }
    }

    /// <summary>Also when it only was: that it is lost is then seen.</summary>
    private bool IsThere(RoomId room) => _checked.ContainsKey(room) || Directory.Exists(FolderOf(room));

    private string FolderOf(RoomId room) => Path.Combine(_folder, room.Value);

    /// <summary>Of a failure that is not damage nothing can be told: it counts as whole.</summary>
    private static bool IsWhole(LuceneIndex index)
    {
        try
        {
            index.Check();
            return true;
        }
        catch (Exception failure)
        {
            return !IsDamage(failure);
        }
    }

    /// <summary>Whoever reads what nobody wrote fails in many ways. A disk that is full or out of reach is none of them, nor is an index that another process writes.</summary>
    private static bool IsDamage(Exception failure) => failure switch
    {
        CorruptIndexException or EndOfStreamException or FileNotFoundException or DirectoryNotFoundException => true,
        IOException => failure.GetType() == typeof(IOException) && failure.HResult == OfNoSystem,
        _ => failure is not (UnauthorizedAccessException or OutOfMemoryException),
    };
}
