using LiveChat.Driver.Honest;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Bench.Chaos;

/// <summary>The people and rooms of a run.</summary>
internal sealed class ChaosWorld : IDisposable
{
    private const string Password = "correct horse battery";

    private ChaosWorld(Home home, IReadOnlyList<ChatApi> doors, Recorder recorder)
    {
        Home = home;
        Api = new ChatApi(home);
        Doors = doors;
        Recorder = recorder;
        Stays = new Stays(recorder);
    }

    /// <summary>Any silo that answers.</summary>
    public Home Home { get; }

    /// <summary>Speaks to <see cref="Home"/>.</summary>
    public ChatApi Api { get; }

    /// <summary>Each silo's own.</summary>
    public IReadOnlyList<ChatApi> Doors { get; }

    public Recorder Recorder { get; }

    public Stays Stays { get; }

    public List<HonestClient> Clients { get; } = [];

    /// <summary>Each room and who owns it; owners stay.</summary>
    public Dictionary<string, HonestClient> Rooms { get; } = [];

    public static async Task<ChaosWorld> MakeAsync(
        ChaosOptions options, IReadOnlyList<Uri> addresses, Reactor reactor, Recorder recorder, CancellationToken cancellationToken)
    {
        var world = new ChaosWorld(new Home(addresses, new Random(options.Seed)), [.. addresses.Select(address => new ChatApi(address))], recorder);
        var accounts = new Account[options.Clients];
        await Parallel.ForAsync(0, options.Clients, cancellationToken, async (number, stop) =>
        {
            var session = await world.Api.SignUpAsync($"person{number}", Password, stop);
            accounts[number] = new Account(session.Me.Id, session.Me.Name, Password, session.AccessToken!);
        });
        foreach (var account in accounts)
        {
            var seed = options.Seed + world.Clients.Count;
            var client = new HonestClient(account, new Home(addresses, new Random(seed)), world.Api, reactor, recorder, new HonestOptions(), seed);
            world.Clients.Add(client);
            recorder.Add(new Device(account.Id, client.Device));
        }

        await world.FillAsync(options, cancellationToken);
        return world;
    }

    public void Dispose()
    {
        Api.Dispose();
        foreach (var door in Doors)
        {
            door.Dispose();
        }
    }

    public bool IsOwner(HonestClient client, string room) => Rooms[room] == client;

    public async Task JoinAsync(HonestClient client, string room, CancellationToken cancellationToken)
    {
        var from = Recorder.Now;
        var view = await Persistently.AskAsync(
            () => Api.JoinAsync(client.Account.Token, room, cancellationToken), cancellationToken, () => Stays.Settle(client, room));
        Stays.Begin(client, room, view.JoinedSeq, from);
    }

    private async Task FillAsync(ChaosOptions options, CancellationToken cancellationToken)
    {
        for (var number = 0; number < options.Rooms; number++)
        {
            var owner = Clients[number % Clients.Count];
            var from = Recorder.Now;
            var view = await Api.CreateRoomAsync(owner.Account.Token, $"Room {number}", "public", cancellationToken);
            Rooms[view.Id] = owner;
            Stays.Begin(owner, view.Id, view.JoinedSeq, from);
        }

        var random = new Random(options.Seed);
        var rooms = Rooms.Keys.ToArray();
        foreach (var client in Clients)
        {
            var wished = random.GetItems(rooms, options.RoomsPerClient).Distinct().Where(room => !IsOwner(client, room));
            foreach (var room in wished)
            {
                await JoinAsync(client, room, cancellationToken);
            }
        }
    }
}
