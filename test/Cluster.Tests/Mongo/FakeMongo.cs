using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using MongoDB.Bson;
using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization;

namespace LiveChat.Cluster.Tests.Mongo;

/// <summary>A server that answers every command with what it says of itself, in MongoDB's wire protocol (OP_QUERY and OP_MSG).</summary>
internal sealed class FakeMongo : IAsyncDisposable
{
    private const int OpReply = 1;
    private const int OpQuery = 2004;
    private const int OpMsg = 2013;
    private const int HeaderLength = 16;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly BsonDocument _answer;
    private readonly Task _serving;

    /// <param name="hello">What is added to the answer of a server of MongoDB 8.</param>
    public FakeMongo(BsonDocument hello)
    {
        _listener.Start();
        _answer = new BsonDocument
        {
            { "helloOk", true },
            { "ismaster", true },
            { "isWritablePrimary", true },
            { "maxBsonObjectSize", 16 * 1024 * 1024 },
            { "maxMessageSizeBytes", 48_000_000 },
            { "maxWriteBatchSize", 100_000 },
            { "logicalSessionTimeoutMinutes", 30 },
            { "minWireVersion", 0 },
            { "maxWireVersion", 25 },
            { "localTime", DateTime.UnixEpoch },
        };
        _answer.Merge(hello, overwriteExistingElements: true);
        _answer["ok"] = 1;
        _serving = ServeAsync();
    }

    /// <summary>As one host that is asked directly, whatever set it says it belongs to.</summary>
    public string Url => $"mongodb://{_listener.LocalEndpoint}/?directConnection=true";

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
            _ = AnswerAsync(client);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var header = new byte[HeaderLength];
            try
            {
                while (true)
                {
                    await stream.ReadExactlyAsync(header, _stopped.Token);
                    var body = new byte[BinaryPrimitives.ReadInt32LittleEndian(header) - HeaderLength];
                    await stream.ReadExactlyAsync(body, _stopped.Token);
                    await stream.WriteAsync(Reply(header), _stopped.Token);
                }
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private byte[] Reply(ReadOnlySpan<byte> header)
    {
        var asked = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        writer.Write(0);
        writer.Write(0);
        writer.Write(BinaryPrimitives.ReadInt32LittleEndian(header[4..]));
        writer.Write(asked == OpQuery ? OpReply : OpMsg);
        writer.Write(asked == OpQuery ? 8 : 0); // Flags: an old reply says "await capable"; a message has none.
        if (asked == OpQuery)
        {
            writer.Write(0L);
            writer.Write(0);
            writer.Write(1);
        }
        else
        {
            writer.Write((byte)0);
        }

        writer.Flush();
        using (var bson = new BsonBinaryWriter(buffer))
        {
            BsonSerializer.Serialize(bson, _answer);
        }

        var reply = buffer.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(reply, reply.Length);
        return reply;
    }
}
