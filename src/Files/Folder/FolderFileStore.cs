using System.Collections.Immutable;
using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Files.Folder;

/// <summary>Files in a folder. What is written gets its name only when it is whole and on the disk.</summary>
internal sealed class FolderFileStore : IFileStore, IDisposable
{
    private readonly FolderPlaces _places;
    private readonly FolderJoins _joins;

    public FolderFileStore(string root)
    {
        _places = new FolderPlaces(root);
        _joins = new FolderJoins(_places);
    }

    public void Dispose() => _joins.Dispose();

    public Task<string> BeginAsync(FileKey key, CancellationToken cancellationToken) => OnDisk(() =>
    {
        var upload = IdText.NewSecret();
        var folder = _places.FolderOf(key.File);
        MakeFolder(folder);
        Disk.CreateFolder(_places.UploadOf(key, upload)!);
        SyncUp(folder);
        return Task.FromResult(upload);
    });

    public bool IsLeftAlone => false;

    public string? PartOrigin => null;

    public Task<Uri?> LinkPartAsync(FileKey key, string upload, int number, long length, TimeSpan life) => Task.FromResult<Uri?>(null);

    public Task<FilePart> PutPartAsync(FileKey key, string upload, int number, Stream content, long length, CancellationToken cancellationToken)
    {
        FileParts.RequirePart(number, length);
        return OnDisk(async () =>
        {
            var folder = Require(key, upload);
            var name = Path.Combine(folder, IdText.NewSecret() + FolderPlaces.Unfinished);
            try
            {
                await WriteAsync(name, content, length, cancellationToken);
                var part = PartFiles.Of(new FileInfo(name), number);
                File.Move(name, PartFiles.PathOf(folder, number), overwrite: true);
                Disk.Sync(folder);
                return part;
            }
            catch (IOException) when (!Directory.Exists(folder))
            {
                throw new UploadFaultException(UploadFault.Gone); // Aborted meanwhile.
            }
            catch
            {
                Disk.Forget(name);
                throw;
            }
        });
    }

    public Task<ImmutableArray<FilePart>> GetPartsAsync(FileKey key, string upload, CancellationToken cancellationToken) =>
        OnDisk(() => Task.FromResult(PartFiles.In(Require(key, upload))));

    public Task<long> CompleteAsync(FileKey key, string upload, ImmutableArray<FilePart> parts, CancellationToken cancellationToken) =>
        OnDisk(() => _joins.JoinAsync(key, upload, parts, cancellationToken));

    public Task AbortAsync(FileKey key, string upload, CancellationToken cancellationToken) => OnDisk(async () =>
    {
        await _joins.AbortAsync(key, upload, cancellationToken);
        return true;
    });

    public Task PutAsync(FileKey key, Stream content, long length, CancellationToken cancellationToken)
    {
        FileParts.RequireLength(length);
        return OnDisk(async () =>
        {
            var folder = _places.FolderOf(key.File);
            var file = _places.FileOf(key);
            var name = $"{file}.{IdText.NewSecret()}{FolderPlaces.Unfinished}";
            MakeFolder(folder);
            try
            {
                await WriteAsync(name, content, length, cancellationToken);
                File.Move(name, file, overwrite: true);
                await _joins.LeaveAsync(key, cancellationToken);
            }
            catch
            {
                Disk.Forget(name);
                throw;
            }

            SyncUp(folder);
            return true;
        });
    }

    public Task<StoredFile?> OpenAsync(FileKey key, FileRange? range, CancellationToken cancellationToken) => OnDisk(() =>
    {
        var parts = PartList.Read(_places.PartListOf(key));
        var found = TryOpen(key, parts, range);
        if (found is null && PartList.Read(_places.PartListOf(key)) is var now && now?.Folder != parts?.Folder)
        {
            found = TryOpen(key, parts = now, range); // It was stored in another way meanwhile.
        }

        return found is not null || parts is null ? Task.FromResult(found) : throw new IOException("Parts of a file are lost.");
    });

    public Task DeleteAllAsync(FileId file, CancellationToken cancellationToken) => OnDisk(() =>
    {
        var folder = new DirectoryInfo(_places.FolderOf(file));
        if (folder.Exists)
        {
            foreach (var found in folder.EnumerateFileSystemInfos($"{file}.*"))
            {
                if (found is DirectoryInfo)
                {
                    Disk.DeleteFolder(found.FullName);
                }
                else
                {
                    found.Delete();
                }
            }

            Disk.Sync(folder.FullName);
        }

        return Task.FromResult(true);
    });

    private StoredFile? TryOpen(FileKey key, PartList? parts, FileRange? range)
    {
        try
        {
            return parts is null ? Open(Disk.Open(_places.FileOf(key)), range) : Open(key, parts, range);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private StoredFile Open(FileKey key, PartList parts, FileRange? range)
    {
        var whole = parts.Length;
        var (first, length) = Within(range, whole);
        return new StoredFile(Bound(new PartsStream(Path.Combine(_places.FolderOf(key.File), parts.Folder), parts, first), length), whole);
    }

    private static StoredFile Open(FileStream content, FileRange? range)
    {
        var whole = content.Length;
        (content.Position, var length) = Within(range, whole);
        return new StoredFile(Bound(content, length), whole);
    }

    private static (long First, long Length) Within(FileRange? range, long whole)
    {
        var first = Math.Min(range?.First ?? 0, whole);
        var last = Math.Min(range?.Last ?? long.MaxValue, whole - 1);
        return (first, Math.Max(0, last - first + 1));
    }

    private static BoundedStream Bound(Stream content, long length) => new(content, length, Timeout.InfiniteTimeSpan);

    private static async Task WriteAsync(string name, Stream content, long length, CancellationToken cancellationToken)
    {
        await using var file = Disk.Create(name, length: length);
        await ContentCopy.CopyAsync(content, file, length, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private string Require(FileKey key, string upload) =>
        _places.UploadOf(key, upload) is { } folder && Directory.Exists(folder) ? folder : throw new UploadFaultException(UploadFault.Gone);

    /// <summary>One by one: those between would get the rights that folders usually have.</summary>
    private void MakeFolder(string folder)
    {
        Disk.CreateFolder(_places.Root);
        Disk.CreateFolder(Path.GetDirectoryName(folder)!);
        Disk.CreateFolder(folder);
    }

    /// <summary>The folder, and those above it up to the root, which may be new as well.</summary>
    private void SyncUp(string folder)
    {
        Disk.Sync(folder);
        Disk.Sync(Path.GetDirectoryName(folder)!);
        Disk.Sync(_places.Root);
    }

    private static async Task<T> OnDisk<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException("The folder of files cannot be used.");
        }
    }
}
