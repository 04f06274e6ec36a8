using LiveChat.Bench.Load;
using LiveChat.Bench.Results;

namespace LiveChat.Bench.Workloads;

/// <summary>W15: W6 while people send files to a store that fails, against the same while it is well, and without files, in the same run.</summary>
internal sealed class BadStoreChat : IWorkload
{
    private const int Rooms = 100;
    private const double Rate = 100;
    private const double Most = 1.2;
    private const int PartSize = 64 * 1024;
    private const string Bucket = "bench";

    /// <summary>
    /// Each way is measured so often, always beside a span without files and one with a store that is well, in turns; of the p99 of each the median counts. A stall of the machine spoils one span, and not
    /// the comparison.
    /// </summary>
    private const int Rounds = 9;

    /// <summary>How long somebody waits for their file.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Ten files begin in a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>While the server is heated there are five times as many: the runtime compiles again what was called often, and has to be done with that.</summary>
    private static readonly TimeSpan HeatPause = Pause / 5;

    public string Id => "W15";

    public string What => "100 messages/s over 100 rooms of two, while ten files a second are sent to a store that is down, slow, truncated or forbidden";

    public bool TakesSilos => false;

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        using var store = await SideServer.StartAsync(BadStore.Name, Bucket, cancellationToken);
        await using var server = await BenchServer.StartAsync(options.Plan with { Environment = Settings(options.Plan.Environment, store.Address) }, cancellationToken, options.Database);
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
        foreach (var way in (string[])[BadStore.Well, .. BadStore.Ways])
        {
            await WhileSendingAsync(way, HeatPause, () => LoadSpan.MeasureAsync(server, crowd, Rate, TimeSpan.Zero, options.Heat, Say, cancellationToken)); // What fails is compiled, too.
        }

        var figures = new List<Figure>();
        foreach (var way in BadStore.Ways)
        {
            var (calm, well, failing, failed) = (new List<double>(), new List<double>(), new List<double>(), 0);
            for (var round = 0; round < Rounds; round++)
            {
                calm.Add((await MeasureAsync()).P99);
                well.Add((await WhileSendingAsync(BadStore.Well, Pause, MeasureAsync)).Span.P99); // Not right behind one that failed: that is left alone for a while.
                var (span, files) = await WhileSendingAsync(way, Pause, MeasureAsync);
                failing.Add(span.P99);
                failed += files;
            }

            figures.Add(new Figure(Id, $"store {way}: files that failed", failed, "files"));
            figures.AddRange(failing.Select(p99 => new Figure(Id, $"store {way}: p99", p99, "ms")));
            figures.AddRange(well.Select(p99 => new Figure(Id, $"store {way}: p99 while it was well", p99, "ms")));
            figures.AddRange(calm.Select(p99 => new Figure(Id, $"store {way}: p99 without files", p99, "ms")));
            figures.Add(Figure.AtMost(Id, $"store {way}: p99 of that while it was well", Median.Of(failing) / Median.Of(well), "times", Most));
            figures.Add(new Figure(Id, $"store {way}: p99 of that without files", Median.Of(failing) / Median.Of(calm), "times"));
        }

        return figures;

        async Task<(LoadSpan Span, int Files)> WhileSendingAsync(string way, TimeSpan pause, Func<Task<LoadSpan>> measure)
        {
            store.Say(way);
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var sending = SendAllAsync(server, [.. people.Select(person => person.Token)], pause, ends.Token);
            var span = await measure();
            await ends.CancelAsync();
            var sent = await sending;
            return sent.All(stored => stored == (way == BadStore.Well))
                ? (span, sent.Length)
                : throw new InvalidOperationException($"The store is {way}, and {sent.Count(stored => stored)} of {sent.Length} files were stored.");
        }

        Task<LoadSpan> MeasureAsync() => LoadSpan.MeasureAsync(server, crowd, Rate, options.WarmUp, options.Length, Say, cancellationToken);

        void Say(long due)
        {
            var room = said++ % Rooms;
            crowd.Sockets[2 * room].Say(rooms[room], due);
        }
    }

    private static Dictionary<string, string> Settings(IReadOnlyDictionary<string, string> given, Uri store) => new(given)
    {
        ["LIVECHAT_FILES__STORE"] = "S3",
        ["LIVECHAT_FILES__S3__ENDPOINT"] = store.ToString(),
        ["LIVECHAT_FILES__S3__BUCKET"] = Bucket,
        ["LIVECHAT_FILES__S3__PATHSTYLE"] = "true",
        ["LIVECHAT_FILES__S3__ACCESSKEY"] = "key",
        ["LIVECHAT_FILES__S3__SECRETKEY"] = "secret",
    };

    /// <summary>Whether each was stored, each person after the other.</summary>
    private static async Task<bool[]> SendAllAsync(BenchServer server, string[] tokens, TimeSpan pause, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = Patience };
        var sent = new List<Task<bool>>();
        using var timer = new PeriodicTimer(pause);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                sent.Add(SendAsync(new FileSender(http, server.Address, tokens[sent.Count % tokens.Length], new byte[PartSize], PartSize, atOnce: 1)));
            }
        }
        catch (OperationCanceledException)
        {
            // Enough were sent.
        }

        return await Task.WhenAll(sent);
    }

    private static async Task<bool> SendAsync(FileSender sender)
    {
        try
        {
            await sender.SendAsync("file.bin", CancellationToken.None);
            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
