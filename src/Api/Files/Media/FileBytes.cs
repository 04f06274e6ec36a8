using LiveChat.Grains.Ports;

namespace LiveChat.Api.Files.Media;

/// <summary>Looks at pieces of a stored file.</summary>
internal sealed class FileBytes(IFileStore store, FileKey key, long length)
{
    public long Length => length;

    /// <summary>So many bytes from there, or fewer at the end.</summary>
    public async Task<byte[]> ReadAsync(long at, int count, CancellationToken cancellationToken)
    {
        if (at < 0 || at >= length || count < 1)
        {
            return [];
        }

        await using var piece = await store.OpenAsync(key, new FileRange(at, at + count - 1), cancellationToken) ?? throw new IOException("The store has no such file.");
        var bytes = new byte[Math.Min(count, length - at)];
        await piece.Content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
