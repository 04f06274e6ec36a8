using System.Net;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.PortContracts.Rooms;
using LiveChat.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Api.Tests;

/// <summary>The whole server on a real socket of this machine, over stores in memory and a clock that only the test moves.</summary>
public sealed class ChatServer : IAsyncDisposable
{
    /// <summary>A server like any other starts here; the milliseconds show rounding.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, 250, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly ServerSilos _silos;

    private ChatServer(WebApplication app, ServerSilos silos, WatchedClock clock, FaultyRoomLog log)
    {
        (_app, _silos, Clock, Log) = (app, silos, clock, log);
        Address = new Uri(app.Urls.Single().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
    }

    public Uri Address { get; }

    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    public WatchedClock Clock { get; }

    /// <summary>Fails when a test says so.</summary>
    public FaultyRoomLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <param name="settings">Configuration, such as <c>LiveChat:Limits:SignUpsPerAddress</c>.</param>
    public static Task<ChatServer> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <param name="add">More services, before the server is built.</param>
    /// <param name="settings">As above.</param>
    public static async Task<ChatServer> StartAsync(Action<IServiceCollection> add, params (string Key, string Value)[] settings)
    {
        var clock = new WatchedClock(Start);
        var log = new FaultyRoomLog(new MemoryRoomLog());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(Settings(settings));
        var stores = new TestStores(builder, log, clock);
        var silos = ServerSilos.AddTo(
            builder, typeof(IRoomGrain).Assembly, silo => stores.AddTo(silo).AddProcessStreams(GrainKeys.Chat));
        builder.AddChatApi();
        add(builder.Services);
        var app = builder.Build();
        app.UseChatApi();
        app.MapChatApi();
        await silos.StartAsync();
        await app.StartAsync();
        return new ChatServer(app, silos, clock, log);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _silos.DisposeAsync();
    }

    /// <summary>Fast passwords and no limits, unless a test asks for them.</summary>
    private static Dictionary<string, string?> Settings((string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["LiveChat:Accounts:PasswordIterations"] = "1000",
            ["LiveChat:Accounts:FailuresPerAddress"] = "0",
            ["LiveChat:Limits:SignUpsPerAddress"] = "0",
            ["LiveChat:Limits:SendsPerSecondPerUser"] = "0",
            ["LiveChat:Limits:SendsPerSecondPerRoom"] = "0",
            ["LiveChat:Rates:WritesPerSecondPerUser"] = "0",
            ["LiveChat:Rates:ReadsPerSecondPerUser"] = "0",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return all;
    }
}
