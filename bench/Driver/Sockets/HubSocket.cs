using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveChat.Driver.Sockets;

/// <summary>
/// One connection to the hub: upgrade, SignalR handshake, records in and out. Everything happens on the reactor's thread, and nothing is
/// allocated for a record.
/// </summary>
internal abstract class HubSocket(Reactor reactor, IPEndPoint server, string accessToken) : IDisposable
{
    private const byte RecordEnd = 0x1E;

    private static readonly long PingEvery = 12 * Stopwatch.Frequency;

    private Socket? _socket;
    private int _descriptor;
    private State _state;
    private byte[] _rest = [];
    private int _restLength;
    private byte[] _record = [];
    private int _recordLength;
    private byte[] _unsent = [];
    private int _unsentLength;
    private long _nextPing;

    private enum State
    {
        New,
        Connecting,
        Upgrading,
        Greeting,
        Open,
        Closed,
    }

    public bool IsOpen => _state == State.Open;

    protected Reactor Reactor => reactor;

    /// <summary>Begins to connect. Only from the reactor's thread.</summary>
    public void Connect()
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, Blocking = false };
        _descriptor = (int)_socket.Handle;
        reactor.Attach(this, _descriptor);
        try
        {
            _socket.Connect(server);
            Upgrade();
        }
        catch (SocketException pending) when (pending.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
        {
            _state = State.Connecting;
            reactor.WantWrite(_descriptor, true);
        }
        catch (SocketException refused)
        {
            End(refused.Message);
        }
    }

    /// <summary>Sends records, each with its end mark, in one frame.</summary>
    public void Send(ReadOnlySpan<byte> records)
    {
        if (_state == State.Open)
        {
            SendFrame(WebSocketFrame.Text, records);
        }
    }

    /// <summary>Cuts the connection with a reset, as a vanished client would. No <see cref="OnClosed"/> follows.</summary>
    public void Abort()
    {
        if (_state is State.New or State.Closed)
        {
            return;
        }

        _state = State.Closed;
        reactor.Detach(_descriptor);
        _socket!.LingerState = new LingerOption(true, 0);
        _socket.Dispose();
    }

    /// <inheritdoc cref="Abort"/>
    public void Dispose() => Abort();

    internal void OnReady(uint events)
    {
        if (_state == State.Connecting)
        {
            OnConnected(events);
            return;
        }

        if ((events & Epoll.Out) != 0)
        {
            Flush();
        }

        if ((events & (Epoll.In | Epoll.Error | Epoll.HangUp)) != 0)
        {
            Receive();
        }
    }

    internal void PingWhenDue(long now)
    {
        if (_state == State.Open && now >= _nextPing)
        {
            _nextPing = now + PingEvery;
            Send("{\"type\":6}\u001e"u8);
        }
    }

    /// <summary>The hub has greeted: calls may be sent.</summary>
    protected abstract void OnOpen();

    /// <summary>A record of the hub, without its end mark. Valid during the call only.</summary>
    protected abstract void OnRecord(ReadOnlySpan<byte> record);

    /// <summary>The server, or the network, ended the connection.</summary>
    protected abstract void OnClosed(string reason);

    private void OnConnected(uint events)
    {
        if ((events & (Epoll.Error | Epoll.HangUp)) != 0)
        {
            End("the server refused the connection");
            return;
        }

        reactor.WantWrite(_descriptor, false);
        Upgrade();
    }

    private void Upgrade()
    {
        _state = State.Upgrading;
        Transmit(Encoding.ASCII.GetBytes(
            $"GET /hub HTTP/1.1\r\nHost: {server}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + $"Sec-WebSocket-Key: bGl2ZWNoYXQtYmVuY2gtMQ==\r\nAuthorization: Bearer {accessToken}\r\n\r\n"));
    }

    private void Receive()
    {
        // A few reads at most, so that a busy connection does not starve the others.
        for (var round = 0; round < 4 && _state != State.Closed; round++)
        {
            var buffer = reactor.ReadBuffer;
            if (_restLength + 4096 > buffer.Length)
            {
                reactor.ReadBuffer = buffer = new byte[buffer.Length * 2];
            }

            _rest.AsSpan(0, _restLength).CopyTo(buffer);
            var room = buffer.AsSpan(_restLength);
            var count = _socket!.Receive(room, SocketFlags.None, out var error);
            if (error == SocketError.WouldBlock)
            {
                return;
            }

            if (error != SocketError.Success || count == 0)
            {
                End(error == SocketError.Success ? "the server closed the connection" : error.ToString());
                return;
            }

            var there = buffer.AsSpan(0, _restLength + count);
            Keep(there[Consume(there)..]);
            if (count < room.Length)
            {
                return;
            }
        }
    }

    private void Keep(ReadOnlySpan<byte> rest)
    {
        if (_rest.Length < rest.Length)
        {
            _rest = new byte[Math.Max(rest.Length, 512)];
        }
        else if (rest.IsEmpty && _rest.Length > 0)
        {
            _rest = [];
        }

        rest.CopyTo(_rest);
        _restLength = rest.Length;
    }

    private int Consume(ReadOnlySpan<byte> bytes)
    {
        var used = 0;
        if (_state == State.Upgrading)
        {
            var end = bytes.IndexOf("\r\n\r\n"u8);
            if (end < 0)
            {
                return 0;
            }

            if (!bytes.StartsWith("HTTP/1.1 101"u8))
            {
                End(Encoding.ASCII.GetString(bytes[..bytes.IndexOf((byte)'\r')]));
                return bytes.Length;
            }

            used = end + 4;
            _state = State.Greeting;
            SendFrame(WebSocketFrame.Text, "{\"protocol\":\"json\",\"version\":1}\u001e"u8);
        }

        while (_state is State.Greeting or State.Open)
        {
            var header = WebSocketFrame.ReadHeader(bytes[used..], out var opcode, out var length);
            if (header == 0 || bytes.Length - used - header < length)
            {
                break;
            }

            OnFrame(opcode, bytes.Slice(used + header, (int)length));
            used += header + (int)length;
        }

        return used;
    }

    private void OnFrame(byte opcode, ReadOnlySpan<byte> payload)
    {
        switch (opcode)
        {
            case WebSocketFrame.Ping:
                SendFrame(WebSocketFrame.Pong, payload);
                break;
            case WebSocketFrame.Close:
                End(payload.Length > 2 ? Encoding.UTF8.GetString(payload[2..]) : "close frame");
                break;
            case WebSocketFrame.Text or WebSocketFrame.Continuation:
                Split(payload);
                break;
        }
    }

    private void Split(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty && _state != State.Closed)
        {
            var end = payload.IndexOf(RecordEnd);
            if (end >= 0 && _recordLength == 0)
            {
                Hear(payload[..end]);
            }
            else
            {
                var part = end < 0 ? payload : payload[..end];
                if (_record.Length < _recordLength + part.Length)
                {
                    Array.Resize(ref _record, Math.Max(_recordLength + part.Length, 2 * _record.Length));
                }

                part.CopyTo(_record.AsSpan(_recordLength));
                _recordLength += part.Length;
                if (end >= 0)
                {
                    var whole = _record.AsSpan(0, _recordLength);
                    _recordLength = 0;
                    Hear(whole);
                }
            }

            payload = end < 0 ? [] : payload[(end + 1)..];
        }
    }

    private void Hear(ReadOnlySpan<byte> record)
    {
        if (_state == State.Open)
        {
            OnRecord(record);
        }
        else if (record.SequenceEqual("{}"u8))
        {
            _state = State.Open;
            _nextPing = Stopwatch.GetTimestamp() + Random.Shared.NextInt64(PingEvery);
            OnOpen();
        }
        else
        {
            End("handshake: " + Encoding.UTF8.GetString(record));
        }
    }

    private void SendFrame(byte opcode, ReadOnlySpan<byte> payload)
    {
        var buffer = payload.Length + WebSocketFrame.MaxHeader <= reactor.FrameBuffer.Length
            ? reactor.FrameBuffer
            : new byte[payload.Length + WebSocketFrame.MaxHeader];
        Transmit(buffer.AsSpan(0, WebSocketFrame.Write(buffer, opcode, payload)));
    }

    private void Transmit(ReadOnlySpan<byte> bytes)
    {
        if (_unsentLength == 0)
        {
            var count = _socket!.Send(bytes, SocketFlags.None, out var error);
            if (error is not (SocketError.Success or SocketError.WouldBlock))
            {
                End(error.ToString());
                return;
            }

            bytes = bytes[Math.Max(0, count)..];
            if (bytes.IsEmpty)
            {
                return;
            }

            reactor.WantWrite(_descriptor, true);
        }

        if (_unsent.Length < _unsentLength + bytes.Length)
        {
            Array.Resize(ref _unsent, Math.Max(_unsentLength + bytes.Length, 2 * _unsent.Length));
        }

        bytes.CopyTo(_unsent.AsSpan(_unsentLength));
        _unsentLength += bytes.Length;
    }

    private void Flush()
    {
        if (_state == State.Closed || _unsentLength == 0)
        {
            return;
        }

        var count = _socket!.Send(_unsent.AsSpan(0, _unsentLength), SocketFlags.None, out var error);
        if (error is not (SocketError.Success or SocketError.WouldBlock))
        {
            End(error.ToString());
            return;
        }

        count = Math.Max(0, count);
        _unsent.AsSpan(count, _unsentLength - count).CopyTo(_unsent);
        _unsentLength -= count;
        if (_unsentLength == 0)
        {
            reactor.WantWrite(_descriptor, false);
        }
    }

    private void End(string reason)
    {
        if (_state == State.Closed)
        {
            return;
        }

        _state = State.Closed;
        reactor.Detach(_descriptor);
        _socket?.Dispose();
        OnClosed(reason);
    }
}
