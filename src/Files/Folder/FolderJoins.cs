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
    private readonly SemaphoreSlim _one = new(1);

    public void Dispose() => _one.Dispose();

    /// <inheritdoc cref="IFileStore.CompleteAsync" />
    public Task<long> JoinAsync(FileKey key, string upload, ImmutableArray<FilePart> parts, CancellationToken cancellationToken) =>
        AloneAsync(() => JoinOneAsync(key, upload, parts, cancellationToken), cancellationToken);

    /// <inheritdoc cref="IFileStore.AbortAsync" />
    public Task AbortAsync(FileKey key, string upload, CancellationToken cancellationToken) => AloneAsync(() =>
    {
        if (places.UploadOf(key, upload) is { } coming)
        {
            Disk.DeleteFolder(coming);
            if (FolderPlaces.JoinedOf(coming) is var joined && Path.GetFileName(joined) != PartList.Read(places.PartListOf(key))?.Folder)
            {
                Disk.DeleteFolder(joined); // Of a completing that was cut off.
            }
        }

        return Task.FromResult(true);
    }, cancellationToken);

    /// <summary>A file was stored at once: it is no longer one of parts, if it was that.</summary>
    public async Task LeaveAsync(FileKey key, CancellationToken cancellationToken)
    {
        if (File.Exists(places.PartListOf(key)))
        {
            await AloneAsync(() => Task.FromResult(LeaveOne(key)), cancellationToken);
        }
    }

    private bool LeaveOne(FileKey key)
    {
        var parts = PartList.Read(places.PartListOf(key));
        File.Delete(places.PartListOf(key));
        Disk.Sync(places.FolderOf(key.File));
        Forget(key, parts);
        return true;
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<long> JoinOneAsync(FileKey key, string upload, ImmutableArray<FilePart> parts, CancellationToken cancellationToken)
    {
        var before = PartList.Read(places.PartListOf(key));
        if (places.UploadOf(key, upload) is not { } coming || FolderPlaces.JoinedOf(coming) is not { } joined || Path.GetFileName(joined) == before?.Folder
            || (!Directory.Exists(coming) && !Directory.Exists(joined)))
        {
            return before?.Length ?? LengthOf(places.FileOf(key)) ?? throw new UploadFaultException(UploadFault.Gone);
        }

        Move(coming, joined, parts);
        PartFiles.Keep(joined, parts.Length);
        var list = new PartList(Path.GetFileName(joined), [.. parts.Select(part => part.Length)]);
        await PutAsync(list, key, cancellationToken);
        Forget(key, before);
        File.Delete(places.FileOf(key));
        return list.Length;
    }

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
