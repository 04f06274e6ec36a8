using System.Net;
using LiveChat.Api.Hub;
using LiveChat.Api.Push;
using LiveChat.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

using LiveChat.Grains.Permissions;
namespace LiveChat.Api.Tests.Hub;

/// <summary>A server that goes down does so in steps that nobody sees.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task Sockets_are_told_within_which_time_to_come_back_and_then_why_they_are_closed()
    {
        await using var server = await HubServer.StartAsync(("LiveChat:Drain:ReconnectWindow", "00:00:12.5"));
        var ada = await server.SignUpAsync("ada");
        await using var hub = await ada.SyncedAsync();

        var stopping = server.StopAsync();

        Assert.Equal(12_500, (await hub.ReadPushAsync("Restarting"))[0].GetInt32());
        Assert.Equal("restarting", await hub.ReadCloseAsync());
        await stopping;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_standard_client_is_told_and_does_not_mind_if_it_does_not_listen(bool listens)
    {
        await using var server = await HubServer.StartAsync();
        await using var client = StandardClient.Of(server, await server.SignUpAsync("ada"));
        var (window, closed) = (new TaskCompletionSource<int>(), new TaskCompletionSource<Exception?>());
        using var listening = listens ? client.On<int>("Restarting", window.SetResult) : null;
        client.Closed += reason =>
        {
            closed.SetResult(reason);
            return Task.CompletedTask;
        };
        await client.StartAsync(TestContext.Current.CancellationToken);

        await server.StopAsync();

        var reason = await closed.Task.WaitAsync(StandardClient.Patience, TestContext.Current.CancellationToken);
        Assert.Contains("restarting", reason!.Message, StringComparison.Ordinal);
        if (listens)
        {
            Assert.Equal(5_000, await window.Task.WaitAsync(StandardClient.Patience, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Balancers_are_given_time_to_notice_before_anybody_has_to_go()
    {
        await using var server = await HubServer.StartAsync(("LiveChat:Drain:NotReadyFor", "00:00:05"));
        var ada = await server.SignUpAsync("ada");
        await using var hub = await ada.SyncedAsync();
        Assert.Equal(HttpStatusCode.OK, await AskAsync(server, "/readyz"));

        var stopping = server.StopAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(server, "/readyz"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(server, "/healthz"));
        await using var late = await ada.SyncedAsync();
        await hub.SyncAsync();
        Assert.False(stopping.IsCompleted);

        server.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("restarting", await hub.ReadCloseAsync());
        Assert.Equal("restarting", await late.ReadCloseAsync());
        await stopping;
    }

    [Fact]
    public async Task No_socket_is_let_in_any_more_and_one_that_does_not_leave_is_cut()
    {
        await using var server = await HubServer.StartAsync(("LiveChat:Drain:ReconnectWindow", "00:00:07"));
        var ada = await server.SignUpAsync("ada");
        await using var stays = await ada.SyncedAsync();

        var stopping = server.StopAsync();

        var answer = await Upgrade.AskAsync(server, ada);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(7)), (answer.Status, answer.RetryAfter));
        Assert.Equal("application/problem+json", answer.ContentType);
        Assert.False(stopping.IsCompleted);
        await server.PassUntilAsync(Done(stopping), seconds: 10);
    }

    [Fact]
    public async Task A_socket_that_was_let_in_just_before_is_told_too()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var socket = new HubSocket(new MemoryStream(), null, 1024, new DefaultHttpContext());
        var late = new LiveChat.Api.Hub.HubConnection(socket, new Actor(ada.Id, ServerRole.Member), ada.Session, new HubMethods(), server.Clock);

        server.FrontEnd.Close();
        await server.FrontEnd.EnterAsync(late);

        Assert.Equal("restarting", late.Closed?.Error);
    }

    [Fact]
    public async Task What_was_to_be_written_later_is_written()
    {
        await using var server = await HubServer.StartAsync();
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();
        await hub.SendAsync(room, "c1", "hello");

        var stopping = Life(server).StoppingAsync(TestContext.Current.CancellationToken);
        await hub.ReadCloseAsync();
        await stopping;

        Assert.Equal(2, (await server.Grains.User(ada.Id).GetRoom(room))!.Read.Seq);
    }

    [Fact]
    public async Task What_hangs_does_not_keep_the_server_from_going_down()
    {
        var calls = new FaultyCalls();
        await using var server = await HubServer.StartAsync(calls.AddTo, ("LiveChat:Drain:Grace", "00:00:08"));
        var ada = await server.SignUpAsync("ada");
        var room = await server.RoomAsync(ada);
        await using var hub = await ada.SyncedAsync();
        await hub.SendAsync(room, "c1", "hello");
        var life = Life(server);

        calls.Hangs = "MarkRead";
        var stopping = life.StoppingAsync(TestContext.Current.CancellationToken);
        Assert.Equal("restarting", await hub.ReadCloseAsync());
        await server.PassUntilAsync(Done(stopping), seconds: 4);

        calls.Hangs = "Withdraw";
        await server.PassUntilAsync(Done(life.StopAsync(TestContext.Current.CancellationToken)), seconds: 4);
    }

    [Fact]
    public async Task The_host_gives_its_parts_the_grace_of_the_configuration()
    {
        await using var server = await HubServer.StartAsync(("LiveChat:Drain:Grace", "00:00:42"));

        Assert.Equal(TimeSpan.FromSeconds(42), server.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }

    [Theory]
    [InlineData("ReconnectWindow", "00:01:01")]
    [InlineData("ReconnectWindow", "-00:00:01")]
    [InlineData("Grace", "00:00:00")]
    [InlineData("NotReadyFor", "00:00:20")]
    public async Task A_configuration_that_cannot_be_kept_is_refused(string setting, string value)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => HubServer.StartAsync(($"LiveChat:Drain:{setting}", value)));

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> AskAsync(HubServer server, string path)
    {
        using var answer = await server.Http.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static FrontEndLife Life(HubServer server) => server.Services.GetServices<IHostedService>().OfType<FrontEndLife>().Single();

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
