using LiveChat.Bench.Load;
using LiveChat.Bench.Results;
using LiveChat.Driver.Honest;
using LiveChat.Driver.Wire;

namespace LiveChat.Bench.Workloads;

/// <summary>Jumping to dates in a long room: the message of a moment is looked for, and its page is opened.</summary>
internal static class DateJumps
{
    private const int Jumps = 500;
    private const int Warming = 50;

    public static async Task<IEnumerable<Figure>> MeasureAsync(
        string workload, BenchServer server, Account person, string room, CancellationToken cancellationToken)
    {
        var (first, last) = (await AtAsync(0), await AtAsync(long.MaxValue));
        var socket = await AskingSocket.OpenAsync(server, person.Token, cancellationToken);
        var (finds, jumps, page) = (new Histogram(), new Histogram(), new Histogram());
        var random = new Random(1);
        for (var jump = 0; jump < Warming + Jumps; jump++)
        {
            var began = Clock.Micros;
            var place = await AtAsync(random.NextInt64(first.At, last.At + 1));
            var found = Clock.Micros;
            await socket.AskAsync(call => call == 1 ? HubCall.History(call, room, null, place.Seq - 1, 50) : null, page, cancellationToken);
            if (jump >= Warming)
            {
                finds.Add(found - began);
                jumps.Add(Clock.Micros - began);
            }
        }

        return
        [
            new Figure(workload, "jump to a date: the message is found p99", finds.Ms(0.99), "ms"),
            new Figure(workload, "jump to a date: its page is there p50", jumps.Ms(0.5), "ms"),
            Figure.AtMost(workload, "jump to a date: its page is there p99", jumps.Ms(0.99), "ms", 100),
        ];

        Task<MessagePlace> AtAsync(long time) => server.Api.FindAtAsync(person.Token, room, time, cancellationToken);
    }
}
