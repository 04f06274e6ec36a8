using LiveChat.Bench.Load;
using LiveChat.Bench.Results;

namespace LiveChat.Bench.Workloads;

/// <summary>W6: how long a message takes from its sender, through the store, to a second person, when little is going on.</summary>
internal sealed class LightLoad : IWorkload
{
    private const int Rooms = 100;
    private const double Rate = 100;

    public string Id => "W6";

    public string What => "100 messages/s over 100 rooms of two: sender to second person, stored in between";

    public bool TakesSilos => true;

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
        var people = await People.SignUpAsync(server.Api, 2 * Rooms, "pair", cancellationToken);
        var rooms = await People.FillRoomsAsync(server.Api, people, Rooms, cancellationToken);
        var crowd = new Crowd(server, new Tally());
        await crowd.ConnectAsync(people, cancellationToken);
        for (var i = 1; i < crowd.Sockets.Count; i += 2)
        {
            crowd.Sockets[i].TakesLatency = true;
        }

        var said = 0;
        await LoadSpan.MeasureAsync(server, crowd, 20 * Rate, TimeSpan.Zero, options.Heat, Say, cancellationToken);
        var span = await LoadSpan.MeasureAsync(server, crowd, Rate, options.WarmUp, 2 * options.Length, Say, cancellationToken);
        return
        [
            Figure.AtMost(Id, "sender to second person p50", span.P50, "ms", 1),
            Figure.AtMost(Id, "sender to second person p99", span.P99, "ms", 5),
            new Figure(Id, "sender to second person, the longest", span.Max, "ms"),
            new Figure(Id, "sender to ack p50", span.AckP50, "ms"),
            .. CpuFigures.Per(Id, "", "message", span.Usage, span.Sent),
        ];

        void Say(long due)
        {
            var room = said++ % Rooms;
            crowd.Sockets[2 * room].Say(rooms[room], due);
        }
    }
}
