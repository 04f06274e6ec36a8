using LiveChat.Api.Hub;

namespace LiveChat.Api.Tests.Hub;

public sealed class HubConnectionTests
{
    [Fact]
    public async Task A_call_is_answered_under_its_id()
    {
        await using var host = await EchoHost.StartAsync();
        await using var hub = await host.ConnectAsync();

        var answer = await hub.CallAsync("Echo", "Grüße \"aus\" 東京\n");

        Assert.Equal("Grüße \"aus\" 東京\n", answer.GetProperty("result").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_push_waits_for_the_answer_to_the_handshake()
    {
        await using var host = await EchoHost.StartAsync();
        await using var hub = await RawHub.ConnectAsync(host.Address, handshake: false);

        (await host.Connected).Push(HubFrames.EndPush(HubFrames.StartPush("Early"u8).Raw("{}"u8)));
        await hub.SendAsync("{\"protocol\":\"json\",\"version\":1}");

        Assert.Equal("{}", await hub.ReadAsync());
        await hub.ReadPushAsync("Early");
    }

    [Fact]
    public async Task Several_records_in_one_frame_are_answered_in_order()
    {
        await using var host = await EchoHost.StartAsync();
        await using var hub = await host.ConnectAsync();

        var calls = Enumerable.Range(0, 10).Select(i =>
            $$"""{"type":1,"invocationId":"{{i}}","target":"Echo","arguments":["{{i}}"]}""");
        await hub.SendAsync(string.Join('\u001e', calls));

        for (var i = 0; i < 10; i++)
        {
            Assert.Contains($"\"invocationId\":\"{i}\"", await hub.ReadAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_message_may_come_in_fragments()
    {
        await using var host = await EchoHost.StartAsync();
        await using var hub = await host.ConnectAsync();

        var record = "{\"type\":1,\"invocationId\":\"a\",\"target\":\"Echo\",\"arguments\":[\"in pieces\"]}\u001e"u8.ToArray();
        foreach (var piece in record.Chunk(7).SkipLast(1))
        {
            await hub.SendBytesAsync(piece, end: false);
        }

        await hub.SendBytesAsync(record.Chunk(7).Last());

        Assert.Contains("in pieces", await hub.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_unanswered_calls_stop_the_reading_and_are_taken_up_again()
    {
        await using var host = await EchoHost.StartAsync();
        await using var hub = await host.ConnectAsync();

        var ids = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            ids.Add(await hub.StartAsync("Wait"));
        }

        Assert.Equal("later", (await (await host.ConnectAsync()).CallAsync("Echo", "later")).GetProperty("result").GetProperty("value").GetString());
        Assert.InRange(host.Waiting, 1, 16);
        host.Gate.SetResult();
        foreach (var id in ids)
        {
            await hub.ReadAnswerAsync(id);
        }

        Assert.Equal(40, host.Waiting);
    }

    [Fact]
    public async Task An_id_that_waits_for_its_answer_cannot_be_used_again()
    {
        await using var host = await EchoHost.StartAsync();
        await using var hub = await host.ConnectAsync();

        await hub.SendAsync("""{"type":1,"invocationId":"x","target":"Wait","arguments":[]}""");
        await hub.SendAsync("""{"type":1,"invocationId":"x","target":"Echo","arguments":["a"]}""");

        Assert.Contains("bad-request", await hub.ReadAsync(), StringComparison.Ordinal);
        host.Gate.SetResult();
        Assert.Contains("\"value\":1", await hub.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_close_message_of_the_client_is_answered()
    {
        await using var host = await EchoHost.StartAsync();
        await using var hub = await host.ConnectAsync();

        await hub.SendAsync("""{"type":7}""");

        Assert.Null(await hub.ReadCloseAsync());
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, hub.CloseStatus);
    }
}
