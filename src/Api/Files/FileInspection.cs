using System.Buffers;
using System.Security.Cryptography;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Api.Files;

/// <summary>Reads a whole file once, piece by piece, to know what it is.</summary>
internal static class FileInspection
{
    private const int Piece = 64 * 1024;

    /// <exception cref="IOException">The store failed, or has lost the file.</exception>
    public static async Task<FileFacts> LookAsync(IFileStore store, FileId id, CancellationToken cancellationToken)
    {
        await using var file = await store.OpenAsync(new FileKey(id), null, cancellationToken) ?? throw new IOException("The store has no such file.");
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            var read = await file.Content.ReadAtLeastAsync(buffer, Math.Min(FileTypes.Head, buffer.Length), throwOnEndOfStream: false, cancellationToken);
            var (type, kind) = FileTypes.Of(buffer.AsSpan(0, Math.Min(read, FileTypes.Head)));
            while (read > 0)
            {
                digest.AppendData(buffer, 0, read);
                read = await file.Content.ReadAsync(buffer.AsMemory(0, Piece), cancellationToken);
            }

            return new FileFacts { Type = type, Kind = kind, Digest = Convert.ToHexStringLower(digest.GetHashAndReset()) };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
