using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using MongoDB.Driver;

namespace LiveChat.Cluster.Tests.Mongo;

/// <summary>What happens to an insert on its way.</summary>
internal enum Fate
{
    Arrives = 0,

    /// <summary>The line breaks before the server has it.</summary>
    LostOnTheWay,

    /// <summary>The server does it; the line breaks before it has answered.</summary>
    AnswerLost,
}

/// <summary>A line to the server of the tests that breaks when the test says so.</summary>
internal sealed class MongoLine : IAsyncDisposable
{
    private static readonly byte[] Insert = "insert\0"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly Queue<Fate> _fates = new();
    private readonly Task _serving;

    public MongoLine()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Url => $"mongodb://{_listener.LocalEndpoint}/?directConnection=true";

    /// <summary>Whether nothing gets through any more.</summary>
    public bool IsDown { get; set; }

    /// <summary>How many inserts were sent.</summary>
    public int Inserts { get; private set; }

    /// <summary>The fates of the next inserts, in order; later ones arrive.</summary>
    public void Plan(params Fate[] fates)
    {
        lock (_fates)
        {
            _fates.Clear();
            Array.ForEach(fates, _fates.Enqueue);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopped.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_stopped.Token);
            _ = CarryAsync(client);
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        var address = MongoUrl.Create(TestDatabase.Url).Server;
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(address.Host, address.Port, _stopped.Token);
                var (up, down) = (client.GetStream(), server.GetStream());
                while (!IsDown)
                {
                    var request = await ReadAsync(up);
                    var fate = FateOf(request);
                    if (fate == Fate.LostOnTheWay || IsDown)
                    {
                        return;
                    }

                    await down.WriteAsync(request, _stopped.Token);
                    var reply = await ReadAsync(down);
                    if (fate == Fate.AnswerLost)
                    {
                        return;
                    }

                    await up.WriteAsync(reply, _stopped.Token);
                }
            }
            catch (Exception over) when (over is IOException or OperationCanceledException or SocketException)
            {
                // One end has gone, or the test is over.
            }
        }
    }

    private Fate FateOf(byte[] request)
    {
        if (request.AsSpan().IndexOf(Insert) < 0)
        {
            return Fate.Arrives;
        }

        lock (_fates)
        {
            Inserts++;
            return _fates.TryDequeue(out var fate) ? fate : Fate.Arrives;
        }
    }

    /// <summary>One message of the wire protocol; it begins with its length.</summary>
    private async Task<byte[]> ReadAsync(NetworkStream stream)
    {
        var length = new byte[4];
        await stream.ReadExactlyAsync(length, _stopped.Token);
        var message = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        length.CopyTo(message, 0);
        await stream.ReadExactlyAsync(message.AsMemory(4), _stopped.Token);
        return message;
    }
}
