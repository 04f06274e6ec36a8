namespace LiveChat.Api.Tests.Hub;

public sealed class ForwardTests
{
    /// <summary>The answer to a send tells all that the event does: the sender's own client shows it by that.</summary>
    [Fact]
    public async Task Who_forwards_is_answered_what_the_server_read_as_all_others_see_it()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var (source, target) = (await server.RoomAsync(ada), await server.RoomAsync(ada));
        await using var hers = await ada.SyncedAsync();
        await hers.SendAsync(source, "c1", "Beans, \"quoted\" & <bold>");

        var answer = await hers.ValueAsync("Send", target.Value, "c2", "", new { forward = new { room = source.Value, message = 2 } });

        var said = (await hers.ReadEventsAsync(target, 2, 2))[0];
        Assert.Equal("Beans, \"quoted\" & <bold>", answer.GetProperty("forwarded").GetProperty("text").GetString());
        Assert.Equal(said.GetProperty("forwarded").GetRawText(), answer.GetProperty("forwarded").GetRawText());
    }
}
