using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.PortContracts.Files;

/// <summary>Files in memory that keep the whole contract of the port except durability, and fail when a test says so.</summary>
public sealed class MemoryFileStore : IFileStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<FileKey, byte[]> _files = [];
    private readonly Dictionary<(FileKey Key, string Upload), SortedDictionary<int, (byte[] Bytes, FilePart Part)>> _uploads = [];
    private readonly Dictionary<string, (FileKey Key, string Upload, int Number, long Length)> _links = [];
    private int _failing;
    private int _failures;
    private int _tags;
    private int _opened;

    /// <summary>How much is kept of a file, unfinished uploads too.</summary>
    public int PiecesOf(FileId file)
    {
        lock (_gate)
        {
            return _files.Keys.Count(key => key.File == file) + _uploads.Keys.Count(upload => upload.Key.File == file);
        }
    }

    /// <summary>How often a file was opened.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>Somebody who was reading a file has closed it.</summary>
    public event Action? Closed;

    /// <summary>How many calls have failed because a test said so.</summary>
    public int Failures => Volatile.Read(ref _failures);

    /// <summary>From now on, or no longer, every call fails and changes nothing.</summary>
    public void Fail(bool fails = true) => Volatile.Write(ref _failing, fails ? 1 : 0);

    /// <summary>Whether no file is taken at once.</summary>
    public bool FailPuts { get; set; }

    public Task<string> BeginAsync(FileKey key, CancellationToken cancellationToken) => Work(() =>
    {
        var upload = IdText.NewSecret();
        _uploads[(key, upload)] = [];
        return upload;
    });

    public async Task<FilePart> PutPartAsync(FileKey key, string upload, int number, Stream content, long length, CancellationToken cancellationToken)
    {
        FileParts.RequirePart(number, length);
        var bytes = await ReadAsync(content, length, cancellationToken);
        return await Work(() =>
        {
            var part = new FilePart(number, length, (++_tags).ToString(CultureInfo.InvariantCulture));
            Of(key, upload)[number] = (bytes, part);
            return part;
        });
    }

    /// <summary>Null unless a test sets it.</summary>
    public bool IsLeftAlone { get; set; }

    public string? PartOrigin { get; set; }

    /// <summary>For how long the last link is.</summary>
    public TimeSpan LinkLife { get; private set; }

    /// <summary>Whoever is at the other end of a link; a store that looks at lengths would not let a wrong one in.</summary>
    public bool LooksAtLengths { get; set; } = true;

    public Task<Uri?> LinkPartAsync(FileKey key, string upload, int number, long length, TimeSpan life)
    {
        FileParts.RequirePart(number, length);
        return Work(() =>
        {
            if (PartOrigin is null)
            {
                return null;
            }

            var link = new Uri($"{PartOrigin}/{IdText.NewSecret()}");
            _links[link.AbsoluteUri] = (key, upload, number, length);
            LinkLife = life;
            return link;
        });
    }

    /// <summary>What a browser does with a link. False: the store does not take it.</summary>
    public async Task<bool> PutAtAsync(Uri link, byte[] bytes)
    {
        if (!_links.TryGetValue(link.AbsoluteUri, out var part) || (LooksAtLengths && part.Length != bytes.Length))
        {
            return false;
        }

        try
        {
            await PutPartAsync(part.Key, part.Upload, part.Number, new MemoryStream(bytes), bytes.Length, CancellationToken.None);
            return true;
        }
        catch (UploadFaultException)
        {
            return false;
        }
    }

    public Task<ImmutableArray<FilePart>> GetPartsAsync(FileKey key, string upload, CancellationToken cancellationToken) =>
        Work(() => Of(key, upload).Values.Select(kept => kept.Part).ToImmutableArray());

    public Task<long> CompleteAsync(FileKey key, string upload, ImmutableArray<FilePart> parts, CancellationToken cancellationToken) => Work(() =>
    {
        if (!_uploads.TryGetValue((key, upload), out var kept))
        {
            return _files.TryGetValue(key, out var file) ? file.Length : throw new UploadFaultException(UploadFault.Gone);
        }

        var length = FileParts.RequireWhole(parts, [.. kept.Values.Select(part => part.Part)]);
        _files[key] = [.. parts.SelectMany(part => kept[part.Number].Bytes)];
        _uploads.Remove((key, upload));
        return length;
    });

    public Task AbortAsync(FileKey key, string upload, CancellationToken cancellationToken) => Work(() => _uploads.Remove((key, upload)));

    public async Task PutAsync(FileKey key, Stream content, long length, CancellationToken cancellationToken)
    {
        FileParts.RequireLength(length);
        var bytes = await ReadAsync(content, length, cancellationToken);
        await Work(() => _files[key] = FailPuts ? throw new IOException("The store of files is full.") : bytes);
    }

    public Task<StoredFile?> OpenAsync(FileKey key, FileRange? range, CancellationToken cancellationToken) => Work(() =>
    {
        if (!_files.TryGetValue(key, out var bytes))
        {
            return null;
        }

        _opened++;
        var first = (int)Math.Min(range?.First ?? 0, bytes.Length);
        var last = (int)Math.Min(range?.Last ?? long.MaxValue, bytes.Length - 1);
        return new StoredFile(new Reading(bytes, first, Math.Max(0, last - first + 1), () => Closed?.Invoke()), bytes.Length);
    });

    public Task DeleteAllAsync(FileId file, CancellationToken cancellationToken) => Work(() =>
    {
        foreach (var key in Enum.GetValues<FileVariant>().Select(variant => new FileKey(file, variant)))
        {
            _files.Remove(key);
        }

        foreach (var upload in _uploads.Keys.Where(upload => upload.Key.File == file).ToList())
        {
            _uploads.Remove(upload);
        }

        return true;
    });

    private SortedDictionary<int, (byte[] Bytes, FilePart Part)> Of(FileKey key, string upload) =>
        _uploads.TryGetValue((key, upload), out var kept) ? kept : throw new UploadFaultException(UploadFault.Gone);

    private static async Task<byte[]> ReadAsync(Stream content, long length, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return bytes.Length == length ? bytes.ToArray() : throw new UploadFaultException(UploadFault.Length);
    }

    private Task<T> Work<T>(Func<T> work)
    {
        try
        {
            lock (_gate)
            {
                if (Volatile.Read(ref _failing) == 0)
                {
                    return Task.FromResult(work());
                }

                _failures++;
                throw new IOException("The store of files is away.");
            }
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(failure);
        }
    }

    private sealed class Reading(byte[] bytes, int first, int count, Action closed) : MemoryStream(bytes, first, count, writable: false)
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            closed();
        }
    }
}
