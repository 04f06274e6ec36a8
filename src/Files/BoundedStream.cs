using LiveChat.Grains.Ports;

namespace LiveChat.Files;

/// <summary>So many bytes of another stream, and never fewer: a source that ends before, or stands still, is an <see cref="IOException"/>.</summary>
internal sealed class BoundedStream(Stream source, long length, TimeSpan patience, IDisposable? owner = null) : ContentStream
{
    private long _left = length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_left == 0 || buffer.IsEmpty)
        {
            return 0;
        }

        var read = await ReadSourceAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken);
        if (read == 0)
        {
            throw new IOException("The store of files broke off.");
        }

        _left -= read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
            owner?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadSourceAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (patience == Timeout.InfiniteTimeSpan)
        {
            return await source.ReadAsync(buffer, cancellationToken);
        }

        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(patience);
        try
        {
            return await source.ReadAsync(buffer, late.Token);
        }
        catch (Exception failure) when (failure is not IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The store of files does not go on.");
        }
    }
}
