using LiveChat.Api.Hub;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Api.Tests.Hub;

/// <summary>The protocol alone: a real Kestrel, and methods that need no grain.</summary>
internal sealed class EchoHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource<HubConnection> _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EchoHost(WebApplication app) => _app = app;

    public FakeTimeProvider Clock { get; } = new();

    /// <summary>The first connection.</summary>
    public Task<HubConnection> Connected => _connected.Task;

    public Uri Address => new(_app.Urls.Single().Replace("http", "ws", StringComparison.Ordinal) + "/hub");

    /// <summary>Calls of <c>Wait</c> are answered when this is set.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Waiting { get; private set; }

    public static async Task<EchoHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddChatTransport();
        var app = builder.Build();
        var host = new EchoHost(app);
        app.Run(host.ServeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public Task<RawHub> ConnectAsync() => RawHub.ConnectAsync(Address);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        if (!WebSocketUpgrade.IsAsked(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var methods = new HubMethods()
            .Add("Echo", Echo)
            .Add("Sum", Sum)
            .Add("Wait", Wait)
            .Add("Silent", static (HubCall call, ref HubArguments _) => call.Answer(default));
        var socket = await WebSocketUpgrade.AcceptAsync(context, new ChatLimits());
        var connection = new HubConnection(socket, new Actor(UserId.From("ada"), ServerRole.Member), SessionId.From("s1"), methods, Clock);
        _connected.TrySetResult(connection);
        await connection.RunAsync();
    }

    private static void Echo(HubCall call, ref HubArguments arguments)
    {
        var text = arguments.ReadText();
        if (!arguments.End())
        {
            call.Fail("Echo needs a text");
            return;
        }

        call.Answer(HubFrames.EndAnswer(HubFrames.StartAnswer(call.InvocationId!).Raw("\"value\":"u8).Text(text)));
    }

    private static void Sum(HubCall call, ref HubArguments arguments)
    {
        var numbers = arguments.ReadNumbers<UserId>(max: 3);
        if (!arguments.End())
        {
            call.Fail("Sum needs numbers");
            return;
        }

        call.Answer(HubFrames.EndAnswer(
            HubFrames.StartAnswer(call.InvocationId!).Raw("\"value\":"u8).Number(numbers.Values.Sum())));
    }

    private void Wait(HubCall call, ref HubArguments arguments)
    {
        Waiting++;
        _ = AnswerAfter(Gate.Task, call);
    }

    private static async Task AnswerAfter(Task gate, HubCall call)
    {
        await gate;
        call.Answer(HubFrames.EndAnswer(HubFrames.StartAnswer(call.InvocationId!).Raw("\"value\":1"u8)));
    }
}
