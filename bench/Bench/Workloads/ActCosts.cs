using LiveChat.Bench.Load;
using LiveChat.Bench.Results;

namespace LiveChat.Bench.Workloads;

/// <summary>W13: what an edit, a reaction, a vote and reading on cost the server, measured against a message in the same run.</summary>
internal sealed class ActCosts : IWorkload
{
    private const int Rooms = 50;

    /// <summary>How much more than a message one may cost.</summary>
    private const double Most = 1.2;

    public string Id => "W13";

    public string What => "50 rooms of two: messages, then edits, reactions, votes, and reading on, each after the answer to the one before";

    public bool TakesSilos => true;

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
        var tally = new Tally();
        var people = await People.SignUpAsync(server.Api, 2 * Rooms, "actor", cancellationToken);
        var rooms = await People.FillRoomsAsync(server.Api, people, Rooms, cancellationToken);
        var sockets = people
            .Select((person, i) => new ActingSocket(server.Reactor, server.EndPointOf(i), person.Token, tally, rooms[i / 2]) { Listens = i % 2 == 0 })
            .ToArray();
        await server.OnReactorAsync(() => Array.ForEach(sockets, socket => socket.Connect()));
        await new Crowd(server, tally).UntilAsync(() => Array.TrueForAll(sockets, socket => socket.IsReady), cancellationToken);
        ActingSocket[] actors = [.. sockets.Where((_, i) => i % 2 == 0)];
        ActingSocket[] readers = [.. sockets.Where((_, i) => i % 2 == 1)];

        var sends = await MeasureAsync(Deed.Send, actors);
        var asked = await Task.WhenAll(rooms.Select((room, i) => server.Api.AskAsync(people[2 * i].Token, room, "poll", "Which?", ["One", "The other"], cancellationToken)));
        for (var i = 0; i < Rooms; i++)
        {
            var (actor, reader) = (actors[i], readers[i]);
            actor.Poll = asked[i].Seq;
            actor.Messages = [.. actor.Acknowledged.TakeLast(100).Select(acknowledged => acknowledged.Seq)];
            (reader.Place, reader.Last) = (2, actor.Messages[^1]); // The first two events are of those who came in.
        }

        var message = CostOf(sends);
        return
        [
            new Figure(Id, "server CPU per message", message, "µs"),
            new Figure(Id, "message latency p50", sends.P50, "ms"),
            .. Against("edit", await MeasureAsync(Deed.Edit, actors), message),
            .. Against("reaction", await MeasureAsync(Deed.React, actors), message),
            .. Against("vote", await MeasureAsync(Deed.Vote, actors), message),
            .. Against("reading on", await MeasureAsync(Deed.MarkRead, readers), message),
        ];

        async Task<ClosedLoop> MeasureAsync(Deed deed, ActingSocket[] who)
        {
            await server.OnReactorAsync(() => Array.ForEach(who, socket => socket.Deed = deed));
            return await ClosedLoop.MeasureAsync(options, server, tally, who, cancellationToken);
        }
    }

    private IEnumerable<Figure> Against(string what, ClosedLoop loop, double message) =>
    [
        new Figure(Id, "server CPU per " + what, CostOf(loop), "µs"),
        Figure.AtMost(Id, what + ": CPU of a message", CostOf(loop) / message, "times", Most),
        new Figure(Id, what + " latency p50", loop.P50, "ms"),
    ];

    private static double CostOf(ClosedLoop loop) => loop.Usage.ServerCpu / Math.Max(1, loop.Acks);
}
