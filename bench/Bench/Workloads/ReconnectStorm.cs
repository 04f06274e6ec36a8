using LiveChat.Bench.Load;
using LiveChat.Bench.Results;

namespace LiveChat.Bench.Workloads;

/// <summary>W5: a thousand connections vanish at once, miss ten messages, and come back at the same instant.</summary>
internal sealed class ReconnectStorm : IWorkload
{
    private const int Clients = 1_000;
    private const int Rooms = 100;
    private const int Missed = 10;

    public string Id => "W5";

    public string What => "1,000 clients vanish at once, come back at the same instant, and catch up 10 messages each";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
        var people = await People.SignUpAsync(server.Api, Clients, "storm", cancellationToken);
        var rooms = await People.FillRoomsAsync(server.Api, people, Rooms, cancellationToken);
        var size = Clients / Rooms;
        var tally = new Tally();
        var crowd = new Crowd(server, tally);
        await crowd.ConnectAsync(people, cancellationToken);
        var heads = new long[Rooms];
        await People.EachAsync(Rooms, async room =>
            heads[room] = (await server.Api.GetRoomAsync(people[room * size].Token, rooms[room], cancellationToken)).HeadSeq, cancellationToken);

        await crowd.CloseAsync();
        await People.EachAsync(Rooms * Missed, async number => await server.Api.SendAsync(
            people[number / Missed * size].Token, rooms[number / Missed], $"missed-{number}", new string('m', LoadSocket.TextLength), cancellationToken), cancellationToken);
        await Task.Delay(options.WarmUp, cancellationToken);

        var returning = people.Select((person, i) => new ReturningSocket(
            server.Reactor, server.EndPointOf(i), person.Token, tally, rooms[i / size], heads[i / size])).ToArray();
        for (var i = 0; i < returning.Length; i++)
        {
            returning[i].Cursors[rooms[i / size]] = heads[i / size];
        }

        var usage = Usage.Begin(server);
        server.Reactor.Post(() => Array.ForEach(returning, socket => socket.Connect()));
        await crowd.UntilAsync(() => Array.TrueForAll(returning, socket => socket.IsReady), cancellationToken);
        usage.End();
        var compared = returning.Select(socket => socket.Compare(Missed)).ToArray();
        return
        [
            Figure.AtMost(Id, "until all are back and caught up", usage.Seconds, "s", 1),
            new Figure(Id, "server CPU per client", usage.ServerCpu / Clients / 1000, "ms", "≤ 0.45 (goal)", usage.ServerCpu / Clients / 1000 <= 0.45),
            new Figure(Id, "driver CPU per client", usage.DriverCpu / Clients / 1000, "ms"),
            new Figure(Id, "messages missing", compared.Sum(one => one.Missing), "messages", "0", compared.All(one => one.Missing == 0)),
            new Figure(Id, "messages twice", compared.Sum(one => one.Twice), "messages", "0", compared.All(one => one.Twice == 0)),
        ];
    }
}
