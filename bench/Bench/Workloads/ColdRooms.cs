using LiveChat.Bench.Load;
using LiveChat.Bench.Results;
using LiveChat.Driver.Honest;
using LiveChat.Driver.Servers;
using LiveChat.Driver.Wire;

namespace LiveChat.Bench.Workloads;

/// <summary>W9: a server that has just started, rooms that nobody has opened since, a room that is long.</summary>
internal sealed class ColdRooms : IWorkload
{
    private const int Owners = 25;
    private const int RoomsPerOwner = 400;
    private const int Opened = 5_000;
    private const int LongRoom = 100_000;

    public string Id => "W9";

    public string What => "10,000 cold rooms; start to first ack; an idle server; a room of 100,000 messages";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
        var idle = await SettledAsync(server, cancellationToken);
        var owners = await People.SignUpAsync(server.Api, Owners, "owner", cancellationToken);
        var rooms = new string[Owners * RoomsPerOwner];
        await People.EachAsync(rooms.Length, async number =>
            rooms[number] = (await server.Api.CreateRoomAsync(
                owners[number / RoomsPerOwner].Token, $"Cold {number}", "public", cancellationToken)).Id, cancellationToken);
        var reader = (await People.SignUpAsync(server.Api, 1, "reader", cancellationToken))[0];
        var longRoom = await RoomFilling.MakeAsync(server, reader, 1, LongRoom, cancellationToken);
        var shortRoom = (await server.Api.CreateRoomAsync(reader.Token, "Short", "public", cancellationToken)).Id;

        var figures = new List<Figure> { Figure.AtMost(Id, "idle server, fresh (RSS)", idle, "MiB", 150) };
        figures.AddRange(await FirstAckAsync(server, reader, longRoom[0], cancellationToken));
        figures.AddRange(await LongRoomAsync(server, reader, [longRoom[0]], 0, cancellationToken));
        figures.AddRange(await LongRoomAsync(server, reader, [shortRoom, longRoom[0]], 1, cancellationToken));
        figures.AddRange(await DateJumps.MeasureAsync(Id, server, reader, longRoom[0], cancellationToken));
        figures.AddRange(await ColdAsync(server, owners, rooms, cancellationToken));
        return figures;
    }

    private async Task<IEnumerable<Figure>> FirstAckAsync(BenchServer server, Account person, string room, CancellationToken cancellationToken)
    {
        var began = Clock.Micros;
        await server.RestartAsync(cancellationToken);
        var stopping = Clock.Micros - began;
        var socket = await AskingSocket.OpenAsync(server, person.Token, cancellationToken);
        await socket.AskAsync(
            call => call == 1 ? HubCall.Send(call, room, "first", "first after a start") : null, new Histogram(), cancellationToken);
        var total = (Clock.Micros - began - stopping) / 1e6;
        return
        [
            Figure.AtMost(Id, "start to first acked message", server.StartTook.TotalSeconds + total, "s", 3),
            new Figure(Id, "  of that until healthy", server.StartTook.TotalSeconds, "s"),
        ];
    }

    /// <summary>The long room is opened last, after so many others, in a new process.</summary>
    private async Task<IEnumerable<Figure>> LongRoomAsync(
        BenchServer server, Account person, string[] rooms, int others, CancellationToken cancellationToken)
    {
        await server.RestartAsync(cancellationToken);
        var took = new Histogram();
        var socket = await AskingSocket.OpenAsync(server, person.Token, cancellationToken);
        foreach (var room in rooms)
        {
            took.Clear();
            await socket.AskAsync(call => call == 1 ? HubCall.History(call, room, null, null, 50) : null, took, cancellationToken);
        }

        const string Name = "room of 100,000 messages opens";
        return
        [
            others > 0
                ? Figure.AtMost(Id, Name, took.MaxMs, "ms", 50)
                : new Figure(Id, Name + ", the very first call of a process", took.MaxMs, "ms"),
        ];
    }

    private async Task<IEnumerable<Figure>> ColdAsync(
        BenchServer server, Account[] owners, string[] rooms, CancellationToken cancellationToken)
    {
        await server.RestartAsync(cancellationToken);
        var before = await SettledAsync(server, cancellationToken);
        var (opens, sends) = (new Histogram(), new Histogram());
        var perOwner = Opened / Owners;
        for (var owner = 0; owner < Owners; owner++)
        {
            var socket = await AskingSocket.OpenAsync(server, owners[owner].Token, cancellationToken);
            var mine = rooms.AsMemory(owner * RoomsPerOwner, RoomsPerOwner);

            // The rooms of the first owner wake the code itself; they are not counted.
            var (open, send) = owner == 0 ? (new Histogram(), new Histogram()) : (opens, sends);
            await socket.AskAsync(
                call => call <= perOwner ? HubCall.History(call, mine.Span[call - 1], null, null, 50) : null, open, cancellationToken);
            await socket.AskAsync(
                call => call <= perOwner ? HubCall.Send(call, mine.Span[call + perOwner - 1], $"c{call}", "first in a cold room") : null,
                send, cancellationToken);
        }

        var after = await SettledAsync(server, cancellationToken);
        return
        [
            new Figure(Id, "first open of a cold room p50", opens.Ms(0.5), "ms"),
            new Figure(Id, "first open of a cold room p99", opens.Ms(0.99), "ms"),
            Figure.AtMost(Id, "first send in a cold room p50", sends.Ms(0.5), "ms", 2),
            Figure.AtMost(Id, "first send in a cold room p99", sends.Ms(0.99), "ms", 15),
            new Figure(Id, "memory per room opened (RSS)", (after - before) * 1024 / (2 * Opened), "KiB", "≤ 6 (goal)", (after - before) * 1024 / (2 * Opened) <= 6),
        ];
    }

    /// <summary>Resident MiB, the least of some seconds.</summary>
    private static async Task<double> SettledAsync(BenchServer server, CancellationToken cancellationToken)
    {
        var least = long.MaxValue;
        for (var second = 0; second < 5; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            least = Math.Min(least, ProcessMeter.Memory(server.ProcessId).Rss);
        }

        return least / 1024.0;
    }
}
