using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Files.Folder;

/// <summary>Files in a folder. What is written gets its name only when it is whole and on the disk.</summary>
internal sealed class FolderFileStore(string root) : IFileStore
{
    private readonly FolderPlaces _places = new(root);

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
                var part = PartIn(new FileInfo(name), number);
                File.Move(name, PartOf(folder, number), overwrite: true);
                Disk.Sync(folder);
                return part;
            }
            catch (IOException) when (!Directory.Exists(folder))
            {
                throw new UploadFaultException(UploadFault.Gone); // Aborted meanwhile.
            }
            catch
            {
                Forget(name);
                throw;
            }
        });
    }

    public Task<ImmutableArray<FilePart>> GetPartsAsync(FileKey key, string upload, CancellationToken cancellationToken) =>
        OnDisk(() => Task.FromResult(PartsIn(Require(key, upload))));

    public Task<long> CompleteAsync(FileKey key, string upload, ImmutableArray<FilePart> parts, CancellationToken cancellationToken) => OnDisk(async () =>
    {
        var file = _places.FileOf(key);
        if (_places.UploadOf(key, upload) is not { } folder || !Directory.Exists(folder))
        {
            return File.Exists(file) ? new FileInfo(file).Length : throw new UploadFaultException(UploadFault.Gone);
        }

        var length = FileParts.RequireWhole(parts, PartsIn(folder));
        var name = $"{file}.{IdText.NewSecret()}{FolderPlaces.Unfinished}";
        try
        {
            await using (var whole = Disk.Create(name))
            {
                foreach (var part in parts)
                {
                    await using var from = Disk.Open(PartOf(folder, part.Number));
                    await from.CopyToAsync(whole, cancellationToken);
                }

                if (whole.Length != length)
                {
                    throw new UploadFaultException(UploadFault.Parts); // One was put in the place of another meanwhile.
                }

                whole.Flush(flushToDisk: true);
            }

            File.Move(name, file, overwrite: true);
        }
        catch
        {
            Forget(name);
            throw;
        }

        Disk.Sync(_places.FolderOf(key.File));
        DeleteFolder(folder);
        return length;
    });

    public Task AbortAsync(FileKey key, string upload, CancellationToken cancellationToken) => OnDisk(() =>
    {
        if (_places.UploadOf(key, upload) is { } folder)
        {
            DeleteFolder(folder);
        }

        return Task.FromResult(true);
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
            }
            catch
            {
                Forget(name);
                throw;
            }

            SyncUp(folder);
            return true;
        });
    }

    public Task<StoredFile?> OpenAsync(FileKey key, FileRange? range, CancellationToken cancellationToken) => OnDisk(() =>
    {
        FileStream content;
        try
        {
            content = Disk.Open(_places.FileOf(key));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<StoredFile?>(null);
        }

        var whole = content.Length;
        var first = Math.Min(range?.First ?? 0, whole);
        var last = Math.Min(range?.Last ?? long.MaxValue, whole - 1);
        content.Position = first;
        return Task.FromResult<StoredFile?>(new StoredFile(new BoundedStream(content, Math.Max(0, last - first + 1), Timeout.InfiniteTimeSpan), whole));
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
                    DeleteFolder(found.FullName);
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

    private static async Task WriteAsync(string name, Stream content, long length, CancellationToken cancellationToken)
    {
        await using var file = Disk.Create(name);
        await ContentCopy.CopyAsync(content, file, length, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private string Require(FileKey key, string upload) =>
        _places.UploadOf(key, upload) is { } folder && Directory.Exists(folder) ? folder : throw new UploadFaultException(UploadFault.Gone);

    private static string PartOf(string folder, int number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));

    private static ImmutableArray<FilePart> PartsIn(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => file.Extension != FolderPlaces.Unfinished)
            .Select(file => PartIn(file, int.Parse(file.Name, NumberStyles.None, CultureInfo.InvariantCulture)))
            .OrderBy(part => part.Number),
    ];

    /// <summary>When it was written tells a part from the one it was put in the place of.</summary>
    private static FilePart PartIn(FileInfo file, int number) =>
        new(number, file.Length, file.LastWriteTimeUtc.Ticks.ToString("x", CultureInfo.InvariantCulture));

    /// <summary>After a failure, which is what counts.</summary>
    private static void Forget(string name)
    {
        try
        {
            File.Delete(name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The folder is gone or cannot be written: nobody reads what ends so.
        }
    }

    /// <summary>All of it at once, by its name: no upload with some of its parts is left when the process ends between.</summary>
    private static void DeleteFolder(string folder)
    {
        var unfinished = folder + FolderPlaces.Unfinished;
        try
        {
            Directory.Move(folder, unfinished);
            Directory.Delete(unfinished, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody else was first.
        }
    }

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
