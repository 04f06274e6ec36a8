using System.Text;

namespace LiveChat.Api.Tests.Hub;

/// <summary>What clients should not send (promise.md, section 5), and that the server bears it.</summary>
public sealed class BadFrameTests : IAsyncLifetime
{
    private const string Echo = "\"type\":1,\"invocationId\":\"x\",\"target\":\"Echo\"";

    private EchoHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await EchoHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>Calls that cannot be carried out: an error under their id, and the connection stays.</summary>
    [Theory]
    [InlineData("""{"type":1,"invocationId":"x","target":"Nothing","arguments":[]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"echo","arguments":["a"]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"","arguments":["a"]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":5,"arguments":["a"]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":null,"arguments":["a"]}""")]
    [InlineData("""{"type":1,"invocationId":"x","arguments":["a"]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo"}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":null}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":"a"}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":{"0":"a"}}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":[]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":["a","b"]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":[1]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":[null]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":[true]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":[["a"]]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":[{"$ne":null}]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":["\ud800"]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Echo","arguments":[[[[[[[[[[[[[["deep"]]]]]]]]]]]]]]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Sum","arguments":[{"a":1,"a":2}]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Sum","arguments":[{"a":1.5}]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Sum","arguments":[{"a":1e400}]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Sum","arguments":[{"a":9223372036854775808}]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Sum","arguments":[{"a":"1"}]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Sum","arguments":[{"A B":1}]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Sum","arguments":[{"":1}]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Sum","arguments":[{"../../etc":1}]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Sum","arguments":[{"a":1,"b":1,"c":1,"d":1}]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Sum","arguments":[[1]]}""")]
    [InlineData("""{"type":4,"invocationId":"x","target":"Echo","arguments":["a"]}""")]
    public async Task A_call_that_does_not_fit_is_refused_and_the_connection_stays(string record)
    {
        await using var hub = await _host.ConnectAsync();

        await hub.SendAsync(record);

        var answer = System.Text.Json.JsonElement.Parse(await hub.ReadAsync() ?? "null");
        Assert.Equal("x", answer.GetProperty("invocationId").GetString());
        Assert.StartsWith("bad-request: ", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("alive", await AliveAsync(hub));
    }

    /// <summary>Nothing to answer, nothing to object to.</summary>
    [Theory]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":5,"invocationId":"nobody"}""")]
    [InlineData("""{"type":2,"invocationId":"x","item":1}""")]
    [InlineData("""{"type":3,"invocationId":"x","result":1}""")]
    [InlineData("""{"type":99,"what":"is this"}""")]
    [InlineData("""{"type":1,"target":"Nothing","arguments":[]}""")]
    [InlineData("""{"type":1,"target":"Silent","arguments":[]}""")]
    [InlineData("""{"type":1,"headers":{"a":"b"},"target":"Silent","streamIds":[],"arguments":[]}""")]
    public async Task A_record_that_wants_no_answer_gets_none(string record)
    {
        await using var hub = await _host.ConnectAsync();

        await hub.SendAsync(record);

        Assert.Equal("alive", await AliveAsync(hub));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"1\"}")]
    [InlineData("{\"type\":1.5}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":99999999999}")]
    [InlineData("{\"type\":{\"type\":1}}")]
    [InlineData("{\"type\":1,\"type\":6}")]
    [InlineData("{" + Echo + ",\"arguments\":[\"a\"],\"target\":\"Sum\"}")]
    [InlineData("{" + Echo + ",\"arguments\":[\"a\"],\"arguments\":[\"b\"]}")]
    [InlineData("{" + Echo + ",\"arguments\":[\"a\"],\"invocationId\":\"y\"}")]
    [InlineData("{\"type\":1,\"invocationId\":5,\"target\":\"Echo\",\"arguments\":[\"a\"]}")]
    [InlineData("{\"type\":1,\"invocationId\":\"\",\"target\":\"Echo\",\"arguments\":[\"a\"]}")]
    [InlineData("{\"type\":6}{\"type\":6}")]
    [InlineData("{\"type\":6},")]
    [InlineData("{\"type\":6,}")]
    [InlineData("{'type':6}")]
    [InlineData("{\"type\":6} // comment")]
    [InlineData("/* comment */{\"type\":6}")]
    [InlineData("{\"type\":6,\"x\":NaN}")]
    [InlineData("{\"type\":6,\"x\":\"unended}")]
    [InlineData("{\"type\":6,\"x\":\"\u0001\"}")]
    [InlineData("{\"type\":6,\"x\":01}")]
    [InlineData("\uFEFF{\"type\":6}")]
    [InlineData("{\"type\":6}\0")]
    [InlineData("<html><body>Sign in to the network</body></html>")]
    public async Task What_is_no_record_closes_the_connection(string record)
    {
        using var socket = await RawSocket.ConnectAsync(_host.Address);

        await socket.SendAsync(0x81, Encoding.UTF8.GetBytes(record + "\u001e"));

        await AssertBadFrameAsync(socket, 1008);
    }

    public static TheoryData<string, byte[], int> Frames => new()
    {
        { "binary", RawSocket.Frame(0x82, [1, 2, 3]), 1003 },
        { "binary in pieces", RawSocket.Frame(0x02, [1, 2, 3]), 1003 },
        { "reserved opcode 3", RawSocket.Frame(0x83, [1]), 1002 },
        { "reserved opcode 7", RawSocket.Frame(0x87, [1]), 1002 },
        { "reserved control opcode 11", RawSocket.Frame(0x8B, []), 1002 },
        { "reserved control opcode 15", RawSocket.Frame(0x8F, []), 1002 },
        { "reserved bit 1, as compression sets it", RawSocket.Frame(0xC1, "{}"u8.ToArray()), 1002 },
        { "reserved bit 3", RawSocket.Frame(0x91, "{}"u8.ToArray()), 1002 },
        { "no mask", RawSocket.Frame(0x81, "{}"u8.ToArray(), masked: false), 1002 },
        { "ping in pieces", RawSocket.Frame(0x09, []), 1002 },
        { "ping of 126 bytes", RawSocket.Frame(0x89, new byte[126]), 1002 },
        { "continuation of nothing", RawSocket.Frame(0x80, "{}"u8.ToArray()), 1002 },
        { "text within a text", [.. RawSocket.Frame(0x01, "{"u8.ToArray()), .. RawSocket.Frame(0x81, "}"u8.ToArray())], 1002 },
        { "one byte too long", RawSocket.Frame(0x81, new byte[(32 * 1024) + 1]), 1009 },
        { "a length of 2 to the 40", RawSocket.Frame(0x81, [1, 2, 3], claimedLength: 1UL << 40), 1009 },
        { "the longest length", RawSocket.Frame(0x81, [1, 2, 3], claimedLength: ulong.MaxValue), 1009 },
        { "pieces that are too long together", Pieces(5, 8 * 1024), 1009 },
        { "pieces without an end", Pieces(400, 0), 1009 },
        { "pieces of one byte without an end", Pieces(400, 1), 1009 },
        { "invalid UTF-8", RawSocket.Frame(0x81, [.. "{\"type\":6,\"x\":\""u8, 0xFF, .. "\"}\u001e"u8]), 1007 },
        { "overlong UTF-8", RawSocket.Frame(0x81, [.. "{\"type\":6,\"x\":\""u8, 0xC0, 0x80, .. "\"}\u001e"u8]), 1007 },
        { "a surrogate in UTF-8", RawSocket.Frame(0x81, [.. "{\"type\":6,\"x\":\""u8, 0xED, 0xA0, 0x80, .. "\"}\u001e"u8]), 1007 },
        { "no end of the record", RawSocket.Frame(0x81, "{\"type\":6}"u8.ToArray()), 1008 },
        { "bytes after the end", RawSocket.Frame(0x81, "{\"type\":6}\u001e{"u8.ToArray()), 1008 },
        { "depth 17", RawSocket.Frame(0x81, Deep(17)), 1008 },
        { "depth 10,000", RawSocket.Frame(0x81, Deep(10_000)), 1008 },
        { "an id of 65 characters", RawSocket.Frame(0x81, Encoding.ASCII.GetBytes($"{{\"type\":6,\"invocationId\":\"{new string('i', 65)}\"}}\u001e")), 1008 },
        { "a flood of pings", [.. Enumerable.Repeat(RawSocket.Frame(0x89, []), 500).SelectMany(frame => frame)], 1008 },
        { "a flood of pongs", [.. Enumerable.Repeat(RawSocket.Frame(0x8A, []), 500).SelectMany(frame => frame)], 1008 },
    };

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task A_frame_that_breaks_the_rules_closes_the_connection(string name, byte[] bytes, int status)
    {
        using var socket = await RawSocket.ConnectAsync(_host.Address);

        await socket.SendRawAsync(bytes);

        Assert.NotEmpty(name);
        await AssertBadFrameAsync(socket, status);
    }

    [Theory]
    [InlineData("{\"protocol\":\"messagepack\",\"version\":1}\u001e")]
    [InlineData("{\"protocol\":\"json\",\"version\":2}\u001e")]
    [InlineData("{\"protocol\":\"json\",\"version\":\"1\"}\u001e")]
    [InlineData("{\"protocol\":\"json\"}\u001e")]
    [InlineData("{\"version\":1}\u001e")]
    [InlineData("{\"protocol\":\"json\",\"version\":1,\"version\":1}\u001e")]
    [InlineData("{\"protocol\":\"json\",\"version\":1}")]
    [InlineData("{\"protocol\":\"json\",\"version\":1}}\u001e")]
    [InlineData("{\"type\":6}\u001e")]
    [InlineData("\u001e")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("\uFEFF{\"protocol\":\"json\",\"version\":1}\u001e")]
    public async Task A_handshake_of_something_else_closes_the_connection(string handshake)
    {
        using var socket = await RawSocket.ConnectAsync(_host.Address, handshake: false);

        await socket.SendAsync(0x81, Encoding.UTF8.GetBytes(handshake));

        await AssertBadFrameAsync(socket, 1008);
    }

    [Fact]
    public async Task A_frame_of_exactly_the_limit_is_read()
    {
        await using var hub = await _host.ConnectAsync();
        const string Frame = "{" + Echo + ",\"arguments\":[\"\"]}\u001e";

        var text = new string('a', (32 * 1024) - Frame.Length);
        await hub.SendAsync("{" + Echo + ",\"arguments\":[\"" + text + "\"]}");

        Assert.Contains(text, await hub.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ping_is_answered_with_what_it_carried()
    {
        using var socket = await RawSocket.ConnectAsync(_host.Address);

        await socket.SendAsync(0x89, "are you there"u8.ToArray());

        var pong = await socket.ReadFrameAsync();
        Assert.Equal((byte)0x8A, pong!.Value.First);
        Assert.Equal("are you there", Encoding.UTF8.GetString(pong.Value.Payload));
    }

    [Fact]
    public async Task A_close_frame_is_answered()
    {
        using var socket = await RawSocket.ConnectAsync(_host.Address);

        await socket.SendAsync(0x88, [0x03, 0xE8]);
        await socket.ReadToEndAsync();

        Assert.Equal((1000, null), (socket.Status, socket.Error));
    }

    [Fact]
    public async Task Without_a_handshake_in_time_the_connection_ends()
    {
        using var socket = await RawSocket.ConnectAsync(_host.Address, handshake: false);
        var connection = await _host.Connected;

        _host.Clock.Advance(TimeSpan.FromSeconds(14));
        connection.Check();
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        connection.Check();

        await socket.ReadToEndAsync();
        Assert.Null(socket.Status);
    }

    [Fact]
    public async Task A_frame_that_never_ends_ends_the_connection()
    {
        using var socket = await RawSocket.ConnectAsync(_host.Address);
        var connection = await _host.Connected;

        await socket.SendRawAsync([.. RawSocket.Frame(0x89, []), .. RawSocket.Frame(0x81, new byte[100])[..50]]);
        Assert.Equal((byte)0x8A, (await socket.ReadFrameAsync())!.Value.First);
        _host.Clock.Advance(TimeSpan.FromSeconds(15));
        connection.Check();

        await socket.ReadToEndAsync();
        Assert.Null(socket.Status);
    }

    [Fact]
    public async Task Who_is_silent_is_pinged_and_who_stays_silent_is_cut()
    {
        using var socket = await RawSocket.ConnectAsync(_host.Address);
        var connection = await _host.Connected;

        _host.Clock.Advance(TimeSpan.FromSeconds(15));
        connection.Check();
        Assert.Equal((byte)0x89, (await socket.ReadFrameAsync())!.Value.First);
        _host.Clock.Advance(TimeSpan.FromSeconds(30));
        connection.Check();

        await socket.ReadToEndAsync();
        Assert.Null(socket.Status);
    }

    private static byte[] Pieces(int count, int size)
    {
        var piece = Encoding.ASCII.GetBytes(new string('a', size));
        return [.. RawSocket.Frame(0x01, piece), .. Enumerable.Range(1, count).SelectMany(_ => RawSocket.Frame(0x00, piece))];
    }

    private static byte[] Deep(int depth)
    {
        return Encoding.ASCII.GetBytes("{\"type\":6,\"x\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}\u001e");
    }

    private static async Task<string?> AliveAsync(RawHub hub)
    {
        var answer = await hub.CallAsync("Echo", "alive");
        return answer.GetProperty("result").GetProperty("value").GetString();
    }

    private async Task AssertBadFrameAsync(RawSocket socket, int status)
    {
        await socket.ReadToEndAsync();
        Assert.Equal(("bad-frame", status), (socket.Error, socket.Status));
        await using var another = await _host.ConnectAsync();
        Assert.Equal("alive", await AliveAsync(another));
    }
}
