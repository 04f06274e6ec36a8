using System.Globalization;
using System.Text;
using System.Threading.Channels;
using LiveChat.Api.Hub;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Tests.Hub;

public sealed class HubOutboxTests
{
    private static readonly byte[] Answer = new byte[7];
    private static readonly byte[] Push = new byte[20];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_and_the_push_that_follows_it_share_a_write()
    {
        var (outbox, written) = Open();
        var shared = 0;

        // The thread pool may be faster than this thread once, but not each time.
        for (var round = 0; round < 1_000; round++)
        {
            outbox.AnswerBeforePush(Answer, 0);
            outbox.Push(Push);
            var first = await written.ReadAsync(Cancel);
            shared += first == Answer.Length + Push.Length ? 1 : 0;
            for (var sum = first; sum < Answer.Length + Push.Length;)
            {
                sum += await written.ReadAsync(Cancel);
            }
        }

        Assert.True(shared > 0);
    }

    [Fact]
    public async Task An_answer_whose_push_does_not_come_leaves_alone()
    {
        var (outbox, written) = Open();

        outbox.AnswerBeforePush(Answer, 0);

        Assert.Equal(Answer.Length, await written.ReadAsync(Cancel));
    }

    [Fact]
    public async Task An_answer_takes_no_push_along_that_is_held_back()
    {
        var (outbox, written) = Open();
        outbox.Hold();
        outbox.Push(Push);

        outbox.AnswerBeforePush(Answer, 0);

        Assert.Equal(Answer.Length, await written.ReadAsync(Cancel));
        outbox.Release(Answer, 0);
        Assert.Equal(Answer.Length + Push.Length, await written.ReadAsync(Cancel));
    }

    [Fact]
    public async Task What_the_socket_does_not_take_at_once_arrives_whole_and_in_order()
    {
        await using var host = await EchoHost.StartAsync();
        using var client = await RawSocket.ConnectAsync(host.Address, receiveBuffer: 4096);
        var connection = await host.Connected;
        var sent = 0;
        while (connection.Outbox.Push(Numbered(sent))) // Until one is refused: as many as may wait do so then.
        {
            Assert.True(++sent < 10_000);
        }

        for (var number = 0; number < sent; number++)
        {
            var payload = (await client.ReadFrameAsync())!.Value.Payload;
            Assert.Equal(number.ToString("D8", CultureInfo.InvariantCulture), Encoding.UTF8.GetString(payload.AsSpan(0, 8)));
            Assert.Equal(4_001, payload.Length);
        }
    }

    private static byte[] Numbered(int number)
    {
        var text = number.ToString("D8", CultureInfo.InvariantCulture).PadRight(4_000, 'x') + "\u001e";
        return FrameBuilder.Start().Raw(Encoding.UTF8.GetBytes(text)).Finish();
    }

    /// <summary>After the handshake; what is read is the length of each write.</summary>
    private static (HubOutbox Outbox, ChannelReader<int> Written) Open()
    {
        var lengths = Channel.CreateUnbounded<int>();
        var socket = new HubSocket(new Recorder(lengths.Writer), null, 1_000, new DefaultHttpContext());
        var connection = new HubConnection(socket, new Actor(UserId.From("ada"), ServerRole.Member), SessionId.From("s1"), new HubMethods(), TimeProvider.System);
        connection.Outbox.Release(HubFrames.HandshakeAccepted, 0);
        Assert.True(lengths.Reader.TryRead(out _));
        return (connection.Outbox, lengths.Reader);
    }

    private sealed class Recorder(ChannelWriter<int> lengths) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            return lengths.WriteAsync(buffer.Length, cancellationToken);
        }
    }
}
