using System.Buffers;
using System.Security.Cryptography;
using LiveChat.Grains.Ports;

namespace LiveChat.Api.Files.Media;

/// <summary>Knows the SHA-256 of all that was read of it. Its content is closed with it.</summary>
internal sealed class HashedContent(Stream content) : ContentStream
{
    private const int Piece = 256 * 1024;

    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ReadOnlyMemory<byte> _head;

    /// <summary>As lower-case hex.</summary>
    public string Digest => Convert.ToHexStringLower(_digest.GetCurrentHash());

    /// <summary>The first bytes, before any is read; fewer when there are no more. They are still there to be read.</summary>
    public async Task<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        var head = new byte[count];
        return _head = head.AsMemory(0, await content.ReadAtLeastAsync(head, count, throwOnEndOfStream: false, cancellationToken));
    }

    /// <summary>Reads what is left, for the digest alone; the next piece comes in while one is hashed.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var (piece, next) = (ArrayPool<byte>.Shared.Rent(Piece), ArrayPool<byte>.Shared.Rent(Piece));
        try
        {
            var read = await ReadUnhashedAsync(piece, cancellationToken);
            while (read > 0)
            {
                var coming = ReadUnhashedAsync(next, cancellationToken).AsTask();
                _digest.AppendData(piece, 0, read);
                read = await coming;
                (piece, next) = (next, piece);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
            ArrayPool<byte>.Shared.Return(next);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await ReadUnhashedAsync(buffer, cancellationToken);
        _digest.AppendData(buffer.Span[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
            _digest.Dispose();
        }

        base.Dispose(disposing);
    }

    private ValueTask<int> ReadUnhashedAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        _head.IsEmpty ? content.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(TakeHead(buffer.Span));

    private int TakeHead(Span<byte> to)
    {
        var taken = Math.Min(_head.Length, to.Length);
        _head.Span[..taken].CopyTo(to);
        _head = _head[taken..];
        return taken;
    }
}
