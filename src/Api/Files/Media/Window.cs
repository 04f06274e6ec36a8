using System.Buffers;

namespace LiveChat.Api.Files.Media;

/// <summary>Reads a file forwards through one small buffer, however large it is.</summary>
internal sealed class Window(Stream source) : IDisposable
{
    /// <summary>How many bytes can be looked at together.</summary>
    public const int Most = 128 * 1024;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(Most);
    private int _from;
    private int _to;

    /// <summary>What was read and not passed yet.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_from, _to - _from);

    /// <summary>Whether there are so many more bytes; they are in <see cref="Bytes"/> then.</summary>
    public async ValueTask<bool> HasAsync(int count, CancellationToken cancellationToken)
    {
        while (_to - _from < count)
        {
            if (_buffer.Length - _from < count)
            {
                _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
                (_from, _to) = (0, _to - _from);
            }

            var read = await source.ReadAsync(_buffer.AsMemory(_to), cancellationToken);
            if (read == 0)
            {
                return false;
            }

            _to += read;
        }

        return true;
    }

    /// <summary>Goes on behind bytes that were looked at.</summary>
    public void Pass(int count)
    {
        _from += count;
        if (_from == _to)
        {
            (_from, _to) = (0, 0);
        }
    }

    /// <summary>Goes on behind so many bytes, and writes them if there is somewhere to; false when there are fewer.</summary>
    public async ValueTask<bool> PassAsync(long count, Stream? to, CancellationToken cancellationToken)
    {
        while (count > 0)
        {
            if (!await HasAsync(1, cancellationToken))
            {
                return false;
            }

            var piece = (int)Math.Min(count, _to - _from);
            if (to is not null)
            {
                await to.WriteAsync(_buffer.AsMemory(_from, piece), cancellationToken);
            }

            Pass(piece);
            count -= piece;
        }

        return true;
    }

    /// <summary>Reads what is left.</summary>
    public async Task DrainAsync(Stream? to, CancellationToken cancellationToken)
    {
        while (await HasAsync(1, cancellationToken))
        {
            await PassAsync(_to - _from, to, cancellationToken);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
}
