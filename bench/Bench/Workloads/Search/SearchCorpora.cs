using System.Diagnostics;
using System.Globalization;
using LiveChat.Bench.Load;
using LiveChat.Bench.Results;
using LiveChat.Driver.Honest;
using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Workloads.Search;

/// <summary>W8: searching a room of a million messages, a thousand rooms of a thousand, while messages arrive, and against the full-text search of PostgreSQL on the same messages in the same run.</summary>
internal sealed class SearchCorpora : IWorkload
{
    private const int ManyRooms = 1_000;
    private const int Questions = 400;
    private const int InFlight = 400;
    private const double Arriving = 500;

    /// <summary>What nobody should have to wait for: see promise.md.</summary>
    private static readonly string[] Hostile =
    [
        "a*", "to*", "-beans", "-a -b -c -d", "a OR b OR c OR d OR e OR f OR g OR h", "\"a a a a a a a a\"", "((((((((a))))))))", "* * *", "-\"\"", "before:9999 -x",
        string.Join(' ', Enumerable.Repeat("ba*", 32)), string.Join(" OR ", Enumerable.Range(0, 32).Select(i => $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}*")), new string('b', 1_000),
        "-has:file -has:link", "during:1970..9999", "is:unread OR -is:unread",
    ];

    private static readonly (string Name, double Share)[] Parts = [("p50", 0.5), ("p99", 0.99)];

    private readonly Corpus _corpus = new();

    public string Id => "W8";

    public string What => "search in one room of many messages, over 1,000 rooms, while 500 messages/s arrive; the same on PostgreSQL";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        var messages = options.Messages;
        await using var postgres = await PostgresText.StartAsync(cancellationToken);
        foreach (var rooms in (int[])[1, ManyRooms])
        {
            var shape = rooms == 1 ? "one room" : string.Create(CultureInfo.InvariantCulture, $"{rooms:#,0} rooms");
            await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
            var person = (await People.SignUpAsync(server.Api, 1, "searcher", cancellationToken))[0];
            var ids = await MakeRoomsAsync(server, person, rooms, cancellationToken);
            await FillAsync(server, person, ids, messages, cancellationToken);
            using var door = new SearchDoor(server.Address, person.Token);
            await FollowedAsync(door, ids, cancellationToken);
            var said = _corpus.Messages(Math.Min(messages, 10_000)).ToArray();
            var queries = _corpus.Queries(Questions, said);
            if (postgres is not null)
            {
                await postgres.FillAsync(_corpus.Messages(messages), rooms, cancellationToken);
            }

            using var behind = postgres is null ? null : await SideServer.StartAsync(PostgresDoor.Name, postgres.Database, cancellationToken);
            using var peer = behind is null ? null : new SearchDoor(behind.Address, PostgresDoor.Token());

            foreach (var (what, room, inPostgres) in Places(ids, shape))
            {
                foreach (var byRelevance in (bool[])[false, true])
                {
                    var order = byRelevance ? "best first" : "newest first";
                    var ours = await TimeAsync(queries, query => door.AskAsync(query, room, byRelevance, cancellationToken));
                    figures.Add(new Figure(Id, $"{what}, {order}: p50", ours.Ms(0.5), "ms"));
                    figures.Add(new Figure(Id, $"{what}, {order}: p99", ours.Ms(0.99), "ms"));
                    if (peer is not null)
                    {
                        var number = inPostgres is [var one] ? string.Create(CultureInfo.InvariantCulture, $"{one}") : null;
                        var theirs = await TimeAsync(queries, query => peer.AskAsync(query, number, byRelevance, cancellationToken));
                        figures.AddRange(Beside($"{what}, {order}", "PostgreSQL over HTTP", ours, theirs));
                    }

                    if (postgres is not null)
                    {
                        var theirs = await TimeAsync(queries, query => TimeAsync(() => postgres.SearchAsync(query, inPostgres, byRelevance, cancellationToken)));
                        figures.AddRange(Beside($"{what}, {order}", "bare PostgreSQL", ours, theirs));
                    }
                }
            }

            var hostile = await TimeAsync(Hostile, query => door.AskAsync(query, rooms == 1 ? ids[0] : null, true, cancellationToken));
            figures.Add(Figure.AtMost(Id, $"{shape}: the slowest hostile query", hostile.Ms(1), "ms", 200));
            figures.Add(await LagAsync(server, person, door, ids, shape, options.Length, cancellationToken));
            figures.AddRange(await RebuildAsync(server, messages, shape, cancellationToken));
        }

        return figures;
    }

    private IEnumerable<Figure> Beside(string what, string peer, Histogram ours, Histogram theirs) => Parts.SelectMany(part => (Figure[])
    [
        new Figure(Id, $"{what}: {peer} {part.Name}", theirs.Ms(part.Share), "ms"),
        Figure.AtMost(Id, $"{what}: {part.Name} of {peer}'s", ours.Ms(part.Share) / theirs.Ms(part.Share), "times", 1),
    ]);

    private static IEnumerable<(string What, string? Room, int[] InPostgres)> Places(string[] ids, string shape) => ids.Length == 1
        ? [($"{shape}", ids[0], [0])]
        : [($"one of {shape}", ids[0], [0]), ($"all of {shape}", null, [.. Enumerable.Range(0, ids.Length)])];

    private static async Task<string[]> MakeRoomsAsync(BenchServer server, Account person, int rooms, CancellationToken cancellationToken)
    {
        var ids = new string[rooms];
        await People.EachAsync(rooms, async number => ids[number] = (await server.Api.CreateRoomAsync(person.Token, $"Corpus {number}", "public", cancellationToken)).Id, cancellationToken);
        return ids;
    }

    private async Task FillAsync(BenchServer server, Account person, string[] rooms, int messages, CancellationToken cancellationToken)
    {
        var tally = new Tally();
        var sockets = await ConnectAsync(server, person, tally, 16, cancellationToken);
        using var texts = _corpus.Messages(messages).GetEnumerator();
        for (var sent = 0L; tally.Acks < messages;)
        {
            if (tally.Refused + tally.Closed > 0)
            {
                throw new InvalidOperationException($"The rooms could not be filled: {tally.FirstTrouble}");
            }

            await server.OnReactorAsync(() =>
            {
                for (; sent - tally.Acks < InFlight && texts.MoveNext(); sent++)
                {
                    sockets[(int)(sent % sockets.Count)].Say(rooms[sent % rooms.Length], texts.Current);
                }
            });
            await Task.Delay(1, cancellationToken);
        }

        await server.OnReactorAsync(() => sockets.ForEach(socket => socket.Abort()));
    }

    private static async Task<List<SpeakingSocket>> ConnectAsync(BenchServer server, Account person, Tally tally, int count, CancellationToken cancellationToken)
    {
        var sockets = Enumerable.Range(0, count)
            .Select(number => new SpeakingSocket(server.Reactor, server.EndPointOf(number), person.Token, tally) { Listens = false }).ToList();
        await server.OnReactorAsync(() => sockets.ForEach(socket => socket.Connect()));
        await new Crowd(server, tally).UntilAsync(() => sockets.TrueForAll(socket => socket.IsReady), cancellationToken);
        return sockets;
    }

    /// <summary>Waits until every index has all of its room.</summary>
    private static async Task FollowedAsync(SearchDoor door, string[] rooms, CancellationToken cancellationToken)
    {
        foreach (var room in rooms)
        {
            while (!(await door.AskAsync("nothing", room, false, cancellationToken)).IsWhole)
            {
                await Task.Delay(200, cancellationToken);
            }
        }
    }

    /// <summary>Once to warm up, then once to be measured.</summary>
    private static async Task<Histogram> TimeAsync(IReadOnlyList<string> queries, Func<string, Task<(int Found, bool IsWhole, long Micros)>> ask)
    {
        var took = new Histogram();
        for (var round = 0; round < 2; round++)
        {
            took.Clear();
            foreach (var query in queries)
            {
                took.Add((await ask(query)).Micros);
            }
        }

        return took;
    }

    private static async Task<(int Found, bool IsWhole, long Micros)> TimeAsync(Func<Task<int>> ask)
    {
        var began = Clock.Micros;
        return (await ask(), true, Clock.Micros - began);
    }

    /// <summary>From the ack of a message to the end of the first search that finds it, while others arrive.</summary>
    private async Task<Figure> LagAsync(
        BenchServer server, Account person, SearchDoor door, string[] rooms, string shape, TimeSpan length, CancellationToken cancellationToken)
    {
        var tally = new Tally();
        var sockets = await ConnectAsync(server, person, tally, 4, cancellationToken);
        var lags = new Histogram();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var load = ArriveAsync(server, sockets, rooms, ends.Token);
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; Stopwatch.GetElapsedTime(began) < length; number++)
        {
            var (room, word) = (rooms[number * 7 % rooms.Length], string.Create(CultureInfo.InvariantCulture, $"needle{number}q"));
            await server.Api.SendAsync(person.Token, room, $"{Clock.Micros:x14}needle", $"the {word} in it", cancellationToken);
            var acked = Clock.Micros;
            while ((await door.AskAsync(word, rooms.Length == 1 ? room : null, false, cancellationToken)).Found == 0)
            {
                // Asked again at once.
            }

            lags.Add(Clock.Micros - acked);
        }

        await ends.CancelAsync();
        await load;
        await server.OnReactorAsync(() => sockets.ForEach(socket => socket.Abort()));
        return Figure.AtMost(Id, $"{shape}: from the ack to the end of the search that finds it, p99 of {lags.Count}", lags.Ms(0.99), "ms", 1_000);
    }

    private async Task ArriveAsync(BenchServer server, List<SpeakingSocket> sockets, string[] rooms, CancellationToken cancellationToken)
    {
        using var texts = _corpus.Messages(int.MaxValue).GetEnumerator();
        var (began, sent) = (Stopwatch.GetTimestamp(), 0L);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                var due = (long)(Stopwatch.GetElapsedTime(began).TotalSeconds * Arriving);
                await server.OnReactorAsync(() =>
                {
                    for (; sent < due && texts.MoveNext(); sent++)
                    {
                        sockets[(int)(sent % sockets.Count)].Say(rooms[sent % rooms.Length], texts.Current);
                    }
                });
            }
        }
        catch (OperationCanceledException)
        {
            // Enough have arrived.
        }
    }

    /// <summary>With the command that administrators have, on the same data.</summary>
    private async Task<IReadOnlyList<Figure>> RebuildAsync(BenchServer server, int messages, string shape, CancellationToken cancellationToken)
    {
        await server.StopAsync(cancellationToken);
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [ServerBuild.Find(cluster: false), "reindex", "--data", server.DataFolder]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"reindex failed: {output}");
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var size = new DirectoryInfo(Path.Combine(server.DataFolder, "indexes")).EnumerateFiles().Sum(file => file.Length);
        return
        [
            new Figure(Id, $"{shape}: rebuilt in", seconds, "s"),
            new Figure(Id, $"{shape}: rebuild rate", messages / seconds, "messages/s"),
            new Figure(Id, $"{shape}: size of the index", (double)size / messages, "bytes/message"),
        ];
    }
}
