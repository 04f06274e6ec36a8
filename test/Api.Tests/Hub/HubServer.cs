using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveChat.Api.Hub;
using LiveChat.Api.Push;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.PortContracts.Rooms;
using LiveChat.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Orleans.Streams;

namespace LiveChat.Api.Tests.Hub;

/// <summary>The whole server with its hub on a real socket, over stores in memory, a clock that only the test moves and streams that can lose.</summary>
internal sealed class HubServer : IAsyncDisposable
{
    /// <summary>What a tick sets off goes through grains and sockets; the next tick gives it this long, or less when it has happened.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly WebApplication _app;
    private readonly ServerSilos _silos;
    private readonly HttpClient _http;
    private int _rooms;

    private HubServer(WebApplication app, ServerSilos silos, FakeTimeProvider clock, StreamFaults streams)
    {
        (_app, _silos, Clock, Streams) = (app, silos, clock, streams);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        FrontEnd = app.Services.GetRequiredService<FrontEnd>();
    }

    public FakeTimeProvider Clock { get; }

    public FrontEnd FrontEnd { get; }

    public StreamFaults Streams { get; }

    /// <summary>Holds up calls of grains when a test says so.</summary>
    public required CallGate Calls { get; init; }

    public IServiceProvider Services => _app.Services;

    public IGrainFactory Grains => _app.Services.GetRequiredService<IGrainFactory>();

    public Uri HubAddress => new(_app.Urls.Single().Replace("http", "ws", StringComparison.Ordinal) + HubEndpoint.Path);

    public HttpClient Http => _http;

    public static Task<HubServer> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <param name="add">More services, before the server is built.</param>
    /// <param name="settings">Configuration.</param>
    public static async Task<HubServer> StartAsync(Action<IServiceCollection> add, params (string Key, string Value)[] settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(Settings(settings));
        var (streams, calls, stores) = (new StreamFaults(), new CallGate(), new TestStores(builder, new MemoryRoomLog(), clock));
        var silos = ServerSilos.AddTo(builder, typeof(IRoomGrain).Assembly, silo =>
        {
            stores.AddTo(silo).AddProcessStreams("lossless");
            silo.Services.AddSingleton<IIncomingGrainCallFilter>(new CallFilter(context => calls.Around(context)));
            silo.Services.AddKeyedSingleton<IStreamProvider>(
                GrainKeys.Chat, (services, _) => new LossyStreams(services.GetRequiredKeyedService<IStreamProvider>("lossless"), streams));
        });
        builder.AddChatApi();
        add(builder.Services);
        var app = builder.Build();
        app.UseChatApi();
        app.MapChatApi();
        await silos.StartAsync();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new HubServer(app, silos, clock, streams) { Calls = calls };
    }

    public Task<HubPerson> SignUpAsync(string name) => EnterAsync("/api/v1/session/sign-up", name);

    /// <summary>Another session of somebody.</summary>
    public Task<HubPerson> SignInAsync(string name) => EnterAsync("/api/v1/session", name);

    private async Task<HubPerson> EnterAsync(string path, string name)
    {
        using var response = await _http.PostAsJsonAsync(
            path,
            new { name, password = "correct horse", tokens = "body" },
            TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return new HubPerson(this, JsonElement.Parse(text));
    }

    /// <summary>As somebody, over HTTP.</summary>
    public async Task PostAsync(HubPerson person, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", person.Token);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A public room of these people; the first is its owner.</summary>
    public async Task<RoomId> RoomAsync(params HubPerson[] people)
    {
        var room = RoomId.New(Clock.GetUtcNow());
        var draft = new RoomDraft { Name = $"Room {++_rooms}", Topic = "", Visibility = RoomVisibility.Public };
        Assert.Null((await Grains.Room(room).Create(people[0].Actor, draft)).Refusal);
        foreach (var person in people.Skip(1))
        {
            Assert.Null((await Grains.Room(room).Join(person.Actor)).Refusal);
        }

        return room;
    }

    /// <summary>Lets seconds pass, one tick after the other.</summary>
    public void Pass(int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Lets seconds pass until something has happened; it must within that many.</summary>
    public async Task<T> PassUntilAsync<T>(Task<T> expected, int seconds, bool orNot = false)
    {
        for (var i = 0; i < seconds && !expected.IsCompleted; i++)
        {
            Pass(1);
            await Task.WhenAny(expected, Task.Delay(Moment, TestContext.Current.CancellationToken));
        }

        return orNot && !expected.IsCompleted ? default! : await expected;
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await _silos.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings((string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["LiveChat:Accounts:PasswordIterations"] = "1000",
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
