using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.Api.Tests.Hub;

/// <summary>The client that Microsoft publishes works against the connection that we wrote.</summary>
public sealed class StandardClientTests
{
    [Fact]
    public async Task It_calls_and_is_called()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var client = StandardClient.Of(server, ada);
        var pushed = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.On<JsonElement>("Events", pushed.SetResult);
        await client.StartAsync(TestContext.Current.CancellationToken);

        var synced = await client.InvokeAsync<JsonElement>(
            "Sync", new Dictionary<string, long>(), TestContext.Current.CancellationToken);
        var posted = await client.InvokeAsync<JsonElement>(
            "Send", room.Value, "c1", "hello", TestContext.Current.CancellationToken);
        await client.SendAsync("Typing", room.Value, TestContext.Current.CancellationToken);

        Assert.Equal(room.Value, synced.GetProperty("value").GetProperty("rooms")[0].GetProperty("id").GetString());
        Assert.Equal(2, posted.GetProperty("value").GetProperty("seq").GetInt64());
        var batch = await pushed.Task.WaitAsync(StandardClient.Patience, TestContext.Current.CancellationToken);
        Assert.Equal("hello", batch.GetProperty("events")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task It_learns_what_it_did_wrong()
    {
        await using var server = await HubServer.StartAsync();
        await using var client = StandardClient.Of(server, await server.SignUpAsync("ada"));
        await client.StartAsync(TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<Microsoft.AspNetCore.SignalR.HubException>(
            () => client.InvokeAsync<JsonElement>("Nothing", TestContext.Current.CancellationToken));

        Assert.Contains("bad-request", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_why_it_was_closed()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        await using var client = StandardClient.Of(server, ada);
        var closed = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.Closed += reason =>
        {
            closed.SetResult(reason);
            return Task.CompletedTask;
        };
        await client.StartAsync(TestContext.Current.CancellationToken);
        await client.InvokeAsync<JsonElement>("Sync", new Dictionary<string, long>(), TestContext.Current.CancellationToken);

        await server.Grains.GetGrain<LiveChat.Grains.Accounts.IAccountGrain>(ada.Id.Value).CloseSession(ada.Session);

        var reason = await closed.Task.WaitAsync(StandardClient.Patience, TestContext.Current.CancellationToken);
        Assert.Contains("signed-out", reason!.Message, StringComparison.Ordinal);
    }
}
