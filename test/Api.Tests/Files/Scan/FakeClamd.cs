using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveChat.Api.Tests.Files.Scan;

/// <summary>Speaks as clamd does, and finds what it is told to find.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    /// <summary>What every scanner finds (eicar.org); in two pieces, so that none finds it here.</summary>
    public static readonly byte[] Eicar = Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private readonly Socket _socket;
    private readonly CancellationTokenSource _ends = new();
    private readonly Task _serving;

    /// <param name="path">Of a socket of this machine; TCP when null.</param>
    public FakeClamd(string? path = null)
    {
        _socket = path is null
            ? new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _socket.ReceiveBufferSize = 64 * 1024; // Who sends more than is taken notices it.
        _socket.Bind(path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path));
        _socket.Listen();
        Address = path is null ? $"tcp://127.0.0.1:{((IPEndPoint)_socket.LocalEndPoint!).Port}" : $"unix://{path}";
        _serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>What it got last.</summary>
    public byte[] Got { get; private set; } = [];

    public int Asked { get; private set; }

    /// <summary>Instead of looking: says this; nothing at all when empty.</summary>
    public string? Says { get; set; }

    /// <summary>After so many bytes it says <see cref="Says"/> and hangs up.</summary>
    public int TakesAtMost { get; set; } = int.MaxValue;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _ends.Dispose();
    }

    /// <summary>From now on nobody is there.</summary>
    public async Task StopAsync()
    {
        await _ends.CancelAsync();
        _socket.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _socket.AcceptAsync(_ends.Token);
                try
                {
                    await TalkAsync(client);
                }
                catch (Exception failure) when (failure is IOException or SocketException)
                {
                    // It hung up.
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(Socket client)
    {
        await using var stream = new NetworkStream(client);
        var word = new byte[10];
        await stream.ReadExactlyAsync(word, _ends.Token);
        Asked++;
        using var got = new MemoryStream();
        var length = new byte[4];
        var isOver = Encoding.ASCII.GetString(word) != "zINSTREAM\0";
        while (!isOver && got.Length <= TakesAtMost)
        {
            await stream.ReadExactlyAsync(length, _ends.Token);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            await stream.ReadExactlyAsync(piece, _ends.Token);
            got.Write(piece);
            isOver = piece.Length == 0;
        }

        Got = got.ToArray();
        var said = Says ?? (Got.AsSpan().IndexOf(Eicar) >= 0 ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0");
        if (said.Length == 0)
        {
            await stream.ReadExactlyAsync(length, _ends.Token); // Until the other hangs up.
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(said), _ends.Token);
    }
}
