using LiveChat.Bench.Load;
using LiveChat.Bench.Results;
using LiveChat.Driver.Wire;

namespace LiveChat.Bench.Workloads;

/// <summary>W7: a page of fifty: of a room in memory, of old events from the store, and of a room that sleeps.</summary>
internal sealed class HistoryPages : IWorkload
{
    private const int Rooms = 400;
    private const int Messages = 300;
    private const int Page = 50;
    private const int Asked = 5_000;

    public string Id => "W7";

    public string What => "a page of 50: the newest of a hot room, old ones from the store, the newest of a cold room";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
        var person = (await People.SignUpAsync(server.Api, 1, "reader", cancellationToken))[0];
        var rooms = await RoomFilling.MakeAsync(server, person, Rooms, Messages, cancellationToken);
        await server.RestartAsync(cancellationToken);
        var socket = await AskingSocket.OpenAsync(server, person.Token, cancellationToken);

        // The first rooms wake the code itself.
        await AskAsync(server, socket, 50, call => HubCall.History(call, rooms[call - 1], null, null, Page), cancellationToken);
        var cold = await AskAsync(server, socket, Rooms - 50, call => HubCall.History(call, rooms[call + 49], null, null, Page), cancellationToken);
        await AskAsync(server, socket, Asked, call => HubCall.History(call, rooms[0], null, null, Page), cancellationToken);
        var hot = await AskAsync(server, socket, Asked, call => HubCall.History(call, rooms[0], null, null, Page), cancellationToken);
        await AskAsync(server, socket, Asked / 5, call => HubCall.History(call, rooms[call % Rooms], Page + 2, null, Page), cancellationToken);
        var old = await AskAsync(server, socket, Asked, call => HubCall.History(call, rooms[call % Rooms], Page + 2, null, Page), cancellationToken);
        return
        [
            Figure.AtMost(Id, "hot room p50", hot.Took.Ms(0.5), "ms", 0.3),
            new Figure(Id, "hot room p99", hot.Took.Ms(0.99), "ms"),
            new Figure(Id, "hot room server CPU per page", hot.Cpu, "µs"),
            new Figure(Id, "old page from the store p50", old.Took.Ms(0.5), "ms"),
            new Figure(Id, "old page from the store server CPU per page", old.Cpu, "µs"),
            new Figure(Id, "cold room p50", cold.Took.Ms(0.5), "ms"),
            new Figure(Id, "cold room p99", cold.Took.Ms(0.99), "ms"),
            new Figure(Id, "cold room server CPU per page", cold.Cpu, "µs"),
        ];
    }

    private static async Task<(Histogram Took, double Cpu)> AskAsync(
        BenchServer server, AskingSocket socket, int count, Func<int, byte[]> call, CancellationToken cancellationToken)
    {
        var calls = Enumerable.Range(1, count).Select(call).ToArray();
        var took = new Histogram();
        var usage = Usage.Begin(server);
        await socket.AskAsync(number => number <= count ? calls[number - 1] : null, took, cancellationToken);
        return (took, usage.End().ServerCpu / count);
    }
}
