using System.Collections.Immutable;
using LiveChat.Grains.Ports;

namespace LiveChat.Api.Files;

internal static class StoredFiles
{
    /// <summary>Stores a file of this machine, however large, instead of what is there.</summary>
    /// <exception cref="IOException">The store failed; again is harmless.</exception>
    public static async Task PutFileAsync(this IFileStore store, FileKey key, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        if (file.Length <= IFileStore.MaxPart)
        {
            await store.PutAsync(key, file, file.Length, cancellationToken);
            return;
        }

        var upload = await store.BeginAsync(key, cancellationToken);
        try
        {
            await store.CompleteAsync(key, upload, await PutPartsAsync(store, key, upload, file, cancellationToken), cancellationToken);
        }
        catch
        {
            await store.AbortAsync(key, upload, CancellationToken.None);
            throw;
        }
    }

    private static async Task<ImmutableArray<FilePart>> PutPartsAsync(
        IFileStore store, FileKey key, string upload, FileStream file, CancellationToken cancellationToken)
    {
        var parts = ImmutableArray.CreateBuilder<FilePart>();
        for (var left = file.Length; left > 0; left -= IFileStore.MaxPart)
        {
            var length = Math.Min(left, IFileStore.MaxPart);
            await using var part = new Slice(file, length);
            parts.Add(await store.PutPartAsync(key, upload, parts.Count + 1, part, length, cancellationToken));
        }

        return parts.ToImmutable();
    }

    /// <summary>So many bytes from where a file stands.</summary>
    private sealed class Slice(FileStream file, long length) : ContentStream
    {
        private long _left = length;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await file.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken);
            _left -= read;
            return read;
        }
    }
}
