using System.Buffers;
using System.Runtime.CompilerServices;

namespace LiveChat.Api.Hub;

/// <summary>What a client sent.</summary>
internal enum WebSocketEvent
{
    /// <summary>The connection has ended without a close frame.</summary>
    End,
    Text,
    Ping,
    Pong,
    Close,
}

/// <summary>A whole message or a control frame; the payload is valid until the next read.</summary>
internal readonly record struct WebSocketInput(WebSocketEvent Event, ReadOnlyMemory<byte> Payload);

/// <summary>
/// The receiving half of a WebSocket on the server. Holds a buffer only while bytes are there: an idle connection waits with a read of
/// zero bytes.
/// </summary>
internal sealed class WebSocketReader(Stream stream, int messageLimit)
{
    /// <summary>Fits nearly every call of a client.</summary>
    private const int FirstBuffer = 2048;

    /// <summary>More pieces than this only somebody sends who wants to be a burden.</summary>
    private const int MaxFragments = 128;

    private byte[]? _buffer;
    private int _start;
    private int _end;
    private byte[]? _message;
    private int _messageLength;
    private int _fragments;
    private bool _broken;

    /// <summary>Whether a frame or message has begun and is not complete.</summary>
    public bool IsPartial => _end > _start || _fragments > 0;

    /// <summary>The next message or control frame. After a violation of the framing: nothing but the end.</summary>
    /// <exception cref="WebSocketViolation">The client does not keep the RFC or the limit.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<WebSocketInput> ReadAsync()
    {
        if (_fragments == 0)
        {
            Return(ref _message);
        }

        WebSocketInput input = default;
        while (_broken || !TryTake(out input))
        {
            if (_broken)
            {
                _start = _end;
            }

            if (_end == _start)
            {
                Return(ref _buffer);
                (_start, _end) = (0, 0);
                _ = await stream.ReadAsync(Memory<byte>.Empty);
                _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
            }

            var received = await stream.ReadAsync(_buffer.AsMemory(_end));
            if (received == 0)
            {
                return default;
            }

            _end += received;
        }

        return input;
    }

    /// <summary>Gives the buffers back. Only when no read is under way.</summary>
    public void Release()
    {
        Return(ref _buffer);
        Return(ref _message);
        (_start, _end, _fragments) = (0, 0, 0);
    }

    private bool TryTake(out WebSocketInput input)
    {
        try
        {
            return TryParse(out input);
        }
        catch (WebSocketViolation)
        {
            _broken = true;
            throw;
        }
    }

    private bool TryParse(out WebSocketInput input)
    {
        while (_end > _start && WebSocketFrame.TryRead(_buffer.AsSpan(_start, _end - _start)) is { } frame)
        {
            if (frame.PayloadLength > (ulong)messageLimit)
            {
                throw new WebSocketViolation(WebSocketStatus.TooBig);
            }

            var length = (int)frame.PayloadLength;
            if (_end - _start < frame.HeadLength + length)
            {
                MakeRoom(frame.HeadLength + length);
                break;
            }

            var payload = _buffer.AsMemory(_start + frame.HeadLength, length);
            WebSocketFrame.Unmask(payload.Span, frame.Mask);
            _start += frame.HeadLength + length;
            if (Complete(frame, payload) is { } complete)
            {
                input = complete;
                return true;
            }
        }

        if (_buffer is not null && _end == _buffer.Length)
        {
            MakeRoom(_end - _start + 1);
        }

        input = default;
        return false;
    }

    private WebSocketInput? Complete(WebSocketFrame frame, ReadOnlyMemory<byte> payload)
    {
        switch (frame.Opcode)
        {
            case WebSocketFrame.Ping:
                return new WebSocketInput(WebSocketEvent.Ping, payload);
            case WebSocketFrame.Pong:
                return new WebSocketInput(WebSocketEvent.Pong, payload);
            case WebSocketFrame.Close:
                return new WebSocketInput(WebSocketEvent.Close, payload);
            case WebSocketFrame.Binary:
                throw new WebSocketViolation(WebSocketStatus.WrongType);
        }

        if (frame.Opcode == WebSocketFrame.Continuation != _fragments > 0)
        {
            throw new WebSocketViolation(WebSocketStatus.ProtocolError);
        }

        if (frame.Final && _fragments == 0)
        {
            return new WebSocketInput(WebSocketEvent.Text, payload);
        }

        Collect(payload.Span);
        if (!frame.Final)
        {
            return null;
        }

        _fragments = 0;
        return new WebSocketInput(WebSocketEvent.Text, _message.AsMemory(0, _messageLength));
    }

    private void Collect(ReadOnlySpan<byte> fragment)
    {
        if (_fragments++ == 0)
        {
            _message ??= ArrayPool<byte>.Shared.Rent(messageLimit);
            _messageLength = 0;
        }

        if (_messageLength + fragment.Length > messageLimit || _fragments > MaxFragments)
        {
            throw new WebSocketViolation(WebSocketStatus.TooBig);
        }

        fragment.CopyTo(_message.AsSpan(_messageLength));
        _messageLength += fragment.Length;
    }

    /// <summary>Makes the buffer hold a frame of this many bytes from <see cref="_start"/>.</summary>
    private void MakeRoom(int needed)
    {
        var buffer = _buffer!;
        if (_start + needed <= buffer.Length)
        {
            return;
        }

        var target = needed <= buffer.Length ? buffer : ArrayPool<byte>.Shared.Rent(needed);
        buffer.AsSpan(_start, _end - _start).CopyTo(target);
        (_start, _end) = (0, _end - _start);
        if (target != buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _buffer = target;
        }
    }

    private static void Return(ref byte[]? buffer)
    {
        if (buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = null;
        }
    }
}
