using System.Collections.Immutable;
using LiveChat.Grains;
using LiveChat.Grains.Ports;

namespace LiveChat.Files.Folder;

/// <summary>
/// Files of parts. They are not copied into one: the folder they came into gets another name, at which no part comes in any more, and a list says that it is the file now. So
/// each byte is written once, and finishing a large file takes no longer than a small one.
/// </summary>
internal sealed class FolderJoins(FolderPlaces places) : IDisposable
{
    /// <summary>One after the other for a file; few files share a lock.</summary>
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public void Dispose() => Array.ForEach(_locks, one => one.Dispose());

    /// <inheritdoc cref="IFileStore.CompleteAsync" />
    public Task<long> JoinAsync(FileKey key, string upload, ImmutableArray<FilePart> parts, CancellationToken cancellationToken) =>
        AloneAsync(key, () => JoinOneAsync(key, upload, parts, cancellationToken), cancellationToken);

    /// <inheritdoc cref="IFileStore.AbortAsync" />
    public Task AbortAsync(FileKey key, string upload, CancellationToken cancellationToken) => AloneAsync(key, () => Task.FromResult(AbortOne(key, upload)), cancellationToken);

    /// <summary>A file was stored at once: it is no longer one of parts, if it was that.</summary>
    public Task LeaveAsync(FileKey key, CancellationToken cancellationToken) =>
        File.Exists(places.PartListOf(key)) ? AloneAsync(key, () => Task.FromResult(LeaveOne(key)), cancellationToken) : Task.CompletedTask;

    private async Task<T> AloneAsync<T>(FileKey key, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var one = _locks[(uint)key.File.GetHashCode() % (uint)_locks.Length];
        await one.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            one.Release();
        }
    }

    private Done AbortOne(FileKey key, string upload)
    {
        if (places.UploadOf(key, upload) is { } coming)
        {
            Disk.DeleteFolder(coming);
            if (!IsDone(coming, PartList.Read(places.PartListOf(key))))
            {
                Disk.DeleteFolder(FolderPlaces.JoinedOf(coming)); // Of a completing that was cut off.
            }
        }

        return default;
    }

    private Done LeaveOne(FileKey key)
    {
        var parts = PartList.Read(places.PartListOf(key));
        File.Delete(places.PartListOf(key));
        Disk.Sync(places.FolderOf(key.File));
        Forget(key, parts);
        return default;
    }

    private async Task<long> JoinOneAsync(FileKey key, string upload, ImmutableArray<FilePart> parts, CancellationToken cancellationToken)
    {
        var before = PartList.Read(places.PartListOf(key));
        if (places.UploadOf(key, upload) is not { } coming || IsDone(coming, before) || IsGone(coming))
        {
            return before?.Length ?? LengthOf(places.FileOf(key)) ?? throw new UploadFaultException(UploadFault.Gone);
        }

        var joined = FolderPlaces.JoinedOf(coming);
        Move(coming, joined, parts);
        PartFiles.Keep(joined, parts.Length);
        var list = new PartList(Path.GetFileName(joined), [.. parts.Select(part => part.Length)]);
        await PutAsync(list, key, cancellationToken);
        Forget(key, before);
        File.Delete(places.FileOf(key));
        return list.Length;
    }

    private static bool IsDone(string coming, PartList? now) => Path.GetFileName(FolderPlaces.JoinedOf(coming)) == now?.Folder;

    private static bool IsGone(string coming) => !Directory.Exists(coming) && !Directory.Exists(FolderPlaces.JoinedOf(coming));

    /// <summary>Or, if a call before did that and was cut off, does not. Looks before, so that what does not fit changes nothing, and again when nothing can change any more.</summary>
    private static void Move(string coming, string joined, ImmutableArray<FilePart> parts)
    {
        if (!Directory.Exists(coming))
        {
            FileParts.RequireWhole(parts, PartFiles.In(joined));
            return;
        }

        FileParts.RequireWhole(parts, PartFiles.In(coming));
        Directory.Move(coming, joined);
        try
        {
            FileParts.RequireWhole(parts, PartFiles.In(joined));
        }
        catch
        {
            Directory.Move(joined, coming); // One was put in the place of another just then.
            throw;
        }
    }

    /// <summary>The folder with its new name is on the disk before anything says that it is the file.</summary>
    private async Task PutAsync(PartList list, FileKey key, CancellationToken cancellationToken)
    {
        var name = $"{places.PartListOf(key)}.{IdText.NewSecret()}{FolderPlaces.Unfinished}";
        try
        {
            await list.WriteAsync(name, cancellationToken);
            Disk.Sync(places.FolderOf(key.File));
            File.Move(name, places.PartListOf(key), overwrite: true);
        }
        catch
        {
            Disk.Forget(name);
            throw;
        }

        Disk.Sync(places.FolderOf(key.File));
    }

    private void Forget(FileKey key, PartList? parts)
    {
        if (parts is not null)
        {
            Disk.DeleteFolder(Path.Combine(places.FolderOf(key.File), parts.Folder));
        }
    }

    private static long? LengthOf(string file) => File.Exists(file) ? new FileInfo(file).Length : null;
}
