using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace LiveChat.Api.Tests.Hub;

/// <summary>A WebSocket by hand, for what no library lets one send.</summary>
internal sealed class RawSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient _tcp;
    private readonly NetworkStream _stream;

    private RawSocket(TcpClient tcp) => (_tcp, _stream) = (tcp, tcp.GetStream());

    /// <summary>The error of SignalR's close message, once read.</summary>
    public string? Error { get; private set; }

    /// <summary>The status of the close frame, once read.</summary>
    public int? Status { get; private set; }

    /// <param name="address">Of the hub.</param>
    /// <param name="handshake">Whether to greet.</param>
    /// <param name="token">Whose socket it is.</param>
    /// <param name="receiveBuffer">How much the kernel takes while nobody reads; 0 for the default.</param>
    public static async Task<RawSocket> ConnectAsync(Uri address, bool handshake = true, string? token = null, int receiveBuffer = 0)
    {
        var tcp = new TcpClient();
        if (receiveBuffer > 0)
        {
            tcp.ReceiveBufferSize = receiveBuffer;
        }

        await tcp.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var socket = new RawSocket(tcp);
        await socket.SendRawAsync(Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n" +
            (token is null ? "" : $"Authorization: Bearer {token}\r\n") +
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==\r\n\r\n"));
        Assert.StartsWith("HTTP/1.1 101", await socket.ReadHeadAsync(), StringComparison.Ordinal);
        if (handshake)
        {
            await socket.SendAsync(0x81, "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray());
            Assert.Equal("{}\u001e", Encoding.UTF8.GetString((await socket.ReadFrameAsync())!.Value.Payload));
        }

        return socket;
    }

    /// <summary>Sends one masked frame; the first byte is taken as it is.</summary>
    public Task SendAsync(byte first, byte[] payload, bool masked = true, ulong? claimedLength = null)
    {
        return SendRawAsync(Frame(first, payload, masked, claimedLength));
    }

    public static byte[] Frame(byte first, byte[] payload, bool masked = true, ulong? claimedLength = null)
    {
        var frame = new List<byte> { first };
        var maskBit = masked ? 0x80 : 0;
        var length = claimedLength ?? (ulong)payload.Length;
        switch (length)
        {
            case < 126:
                frame.Add((byte)(maskBit | (int)length));
                break;
            case <= ushort.MaxValue:
                frame.Add((byte)(maskBit | 126));
                frame.AddRange([(byte)(length >> 8), (byte)length]);
                break;
            default:
                var wide = new byte[8];
                BinaryPrimitives.WriteUInt64BigEndian(wide, length);
                frame.Add((byte)(maskBit | 127));
                frame.AddRange(wide);
                break;
        }

        byte[] mask = [0x12, 0xF4, 0x56, 0x98];
        if (masked)
        {
            frame.AddRange(mask);
        }

        frame.AddRange(payload.Select((value, i) => masked ? (byte)(value ^ mask[i % 4]) : value));
        return [.. frame];
    }

    public async Task SendRawAsync(byte[] bytes)
    {
        try
        {
            await _stream.WriteAsync(bytes, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // The server has closed already; what it said is still to be read.
        }
    }

    /// <summary>The next frame of the server; null at the end.</summary>
    public async Task<(byte First, byte[] Payload)?> ReadFrameAsync()
    {
        if (await ReadAsync(2) is not { } head)
        {
            return null;
        }

        var length = head[1] & 0x7F;
        if (length == 126)
        {
            length = BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(2));
        }
        else if (length == 127)
        {
            length = (int)BinaryPrimitives.ReadUInt64BigEndian(await ReadAsync(8));
        }

        return (head[0], length == 0 ? [] : await ReadAsync(length) ?? []);
    }

    /// <summary>Reads up to the end of the connection and notes how it was closed.</summary>
    public async Task ReadToEndAsync()
    {
        while (await ReadFrameAsync() is { } frame)
        {
            var text = Encoding.UTF8.GetString(frame.Payload);
            if (frame.First == 0x88)
            {
                Status = BinaryPrimitives.ReadUInt16BigEndian(frame.Payload);
                await SendAsync(0x88, frame.Payload[..2]);
                _tcp.Client.Shutdown(SocketShutdown.Send);
            }
            else if (text.StartsWith("{\"type\":7", StringComparison.Ordinal))
            {
                Error = System.Text.Json.JsonElement.Parse(text.TrimEnd('\u001e')).GetProperty("error").GetString();
            }
        }
    }

    public void Dispose() => _tcp.Dispose();

    private async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await ReadAsync(1) is { } next)
        {
            head.Append((char)next[0]);
        }

        return head.ToString();
    }

    private async Task<byte[]?> ReadAsync(int count)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        var bytes = new byte[count];
        try
        {
            await _stream.ReadExactlyAsync(bytes, timeout.Token);
            return bytes;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
