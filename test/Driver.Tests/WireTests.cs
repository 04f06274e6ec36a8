using System.Text;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;
using Xunit;

namespace LiveChat.Driver.Tests;

public sealed class WireTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void A_frame_has_the_length_that_its_header_says(int length)
    {
        var frame = new byte[length + WebSocketFrame.MaxHeader];

        var written = WebSocketFrame.Write(frame, WebSocketFrame.Text, new byte[length]);
        var header = WebSocketFrame.ReadHeader(frame.AsSpan(0, written), out var opcode, out _);

        Assert.Equal(WebSocketFrame.Text, opcode);
        Assert.Equal(written, header + 4 + length);
        for (var cut = 0; cut < header; cut++)
        {
            Assert.Equal(0, WebSocketFrame.ReadHeader(frame.AsSpan(0, cut), out _, out _));
        }
    }

    [Theory]
    [InlineData("""{"type":1,"target":"Events","arguments":[{"room":"r","from":1}]}""")]
    [InlineData("""{"arguments":[{"room":"r","from":1}],"target":"Events","type":1}""")]
    public void Events_are_found_whatever_the_order_of_the_fields(string text)
    {
        var record = HubRecord.Parse(Encoding.UTF8.GetBytes(text));

        Assert.Equal(HubRecordKind.Events, record.Kind);
        Assert.Equal("""[{"room":"r","from":1}]""", Encoding.UTF8.GetString(record.Body));
    }

    [Fact]
    public void A_completion_carries_its_call_and_its_result()
    {
        var record = HubRecord.Parse("""{"type":3,"invocationId":"17","result":{"value":{"seq":4}}}"""u8);

        Assert.Equal((HubRecordKind.Completion, 17, false), (record.Kind, record.Call, record.Failed));
        Assert.Equal("""{"value":{"seq":4}}""", Encoding.UTF8.GetString(record.Body));
    }

    [Fact]
    public void An_error_is_a_failed_completion()
    {
        var record = HubRecord.Parse("""{"type":3,"invocationId":"3","error":"bad-request: no"}"""u8);

        Assert.True(record.Failed);
        Assert.Contains("bad-request", Encoding.UTF8.GetString(record.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_restart_carries_the_time_to_come_back_within()
    {
        var record = HubRecord.Parse("""{"type":1,"target":"Restarting","arguments":[5000]}"""u8);

        Assert.Equal(HubRecordKind.Restarting, record.Kind);
        Assert.Equal("[5000]", Encoding.UTF8.GetString(record.Body));
    }

    [Fact]
    public void A_close_and_a_ping_are_told_apart()
    {
        Assert.Equal(HubRecordKind.Close, HubRecord.Parse("""{"type":7,"error":"slow"}"""u8).Kind);
        Assert.Equal(HubRecordKind.Other, HubRecord.Parse("""{"type":6}"""u8).Kind);
    }
}
