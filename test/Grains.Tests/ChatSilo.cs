using System.Text;
using LiveChat.Grains.Files;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;
using LiveChat.PortContracts.Directory;
using LiveChat.PortContracts.Files;
using LiveChat.PortContracts.Links;
using LiveChat.PortContracts.Notes;
using LiveChat.PortContracts.Rooms;
using LiveChat.PortContracts.Search;
using LiveChat.PortContracts.WebPush;
using LiveChat.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.Streams;

namespace LiveChat.Grains.Tests;

/// <summary>The chat's grains on the engine of the build, over stores in memory that a test can make fail.</summary>
public sealed class ChatSilo : IAsyncLifetime
{
    private TestSilo _silo = null!;

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));

    public FaultyRoomLog Log { get; } = new(new MemoryRoomLog());

    public MemoryMessageNotes Notes { get; } = new();

    public MemoryDirectory Directory { get; } = new();

    public MemoryPages Pages { get; } = new();

    public MemoryPushes Pushes { get; } = new();

    public MemoryFileStore Files { get; } = new();

    public FileLimits FileLimits { get; } = new();

    public MemoryRoomIndex Indexes { get; } = new();

    /// <summary>Indexes follow when somebody searches, and saved searches look when a test says so: so what a test does is done to what it asks.</summary>
    public ChatLimits Limits { get; } = new() { IndexAfter = -1, SavedSearchSeconds = 86_400 };

    /// <summary>What happens to calls between grains, from when a test says so.</summary>
    public Func<IGrainCallContext, Task>? Calls { get; set; }

    public TestGrainStorage Storage => _silo.Storage;

    public TestReminderTable Reminders => _silo.Reminders;

    public IGrainFactory Grains => _silo.Grains;

    public async ValueTask InitializeAsync()
    {
        _silo = await TestSilo.StartAsync(
            typeof(IRoomGrain).Assembly,
            silo => silo.Services
                .AddSingleton<TimeProvider>(Clock)
                .AddSingleton<IRoomLog>(Log)
                .AddSingleton<IMessageNotes>(Notes)
                .AddSingleton<IDirectory>(Directory)
                .AddSingleton<IPageReader>(Pages)
                .AddSingleton<IPushSender>(Pushes)
                .AddSingleton<IFileStore>(Files)
                .AddSingleton<IRoomIndex>(Indexes)
                .AddSingleton(FileLimits)
                .AddSingleton<IOutgoingGrainCallFilter>(new CallFilter(call => Calls?.Invoke(call) ?? call.Invoke()))
                .AddSingleton(Limits),
            silos: 2);
    }

    /// <summary>An account that exists.</summary>
    public async Task<UserId> Person(string name)
    {
        var user = UserId.New(Clock.GetUtcNow());
        await Grains.User(user).Create(name, name, ServerRole.Member);
        return user;
    }

    /// <summary>A room with an owner.</summary>
    public async Task<IRoomGrain> Room(UserId owner, RoomVisibility visibility = RoomVisibility.Public, string? name = null)
    {
        var id = RoomId.New(Clock.GetUtcNow());
        var room = Grains.Room(id);
        var created = await room.Create(owner, new RoomDraft { Name = name ?? "room " + id, Visibility = visibility });
        Assert.True(created.Succeeded, created.Refusal?.Detail);
        return room;
    }

    /// <summary>All that the log has of a room, as text.</summary>
    public async Task<string> Stored(IRoomGrain room)
    {
        var entries = await Log.ReadForwardAsync(new RoomId(room.GetPrimaryKeyString()), 1, int.MaxValue, CancellationToken.None);
        return string.Join('\n', entries.Select(entry => Encoding.UTF8.GetString(entry.Body.Span)));
    }

    /// <summary>All that a front end is told from now on.</summary>
    public async Task<SignalProbe> FrontEnd()
    {
        var id = FrontEndId.New(Clock.GetUtcNow());
        var probe = new SignalProbe(id);
        await _silo.Streams.FrontEnd(id).SubscribeAsync(probe.OnNext);
        await Grains.FrontEnds().Announce(id);
        return probe;
    }

    /// <summary>Every activation is gone; what was stored stays.</summary>
    public Task Restart() => _silo.RestartAsync();

    public async ValueTask DisposeAsync() => await _silo.DisposeAsync();
}
