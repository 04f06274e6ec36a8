using System.Diagnostics;
using LiveChat.Bench.Load;
using LiveChat.Bench.Results;
using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Workloads;

/// <summary>W14: a file of 100 MiB up, as clients send it, and down; against a plain copy through Kestrel onto the same disk, and what memory it takes.</summary>
internal sealed class FileCopies : IWorkload
{
    private const int PartSize = 5 * 1024 * 1024;
    private const int Parts = 20;
    private const int AtOnce = 3;
    private const double Least = 0.8;
    private const double MostGrowth = 16;
    private const double MiB = 1024 * 1024;
    private const int Rounds = 10;
    private const int Looks = 3;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public string Id => "W14";

    public string What => "a file of 100 MiB up in parts, three at a time, and down; the same by a plain copy through Kestrel";

    public bool TakesSilos => false;

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
        var person = (await People.SignUpAsync(server.Api, 1, "sender", cancellationToken))[0];
        using var plain = await SideServer.StartAsync(PlainFiles.Name, server.Folder, cancellationToken);
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        var content = new byte[Parts * PartSize];
        new Random(1).NextBytes(content);
        var sender = new FileSender(http, server.Address, person.Token, content, PartSize, AtOnce);

        await MeasureAsync(sender, http, plain.Address, content, cancellationToken); // So that code is compiled and buffers are there.
        GC.Collect();
        var (up, down, plainUp, plainDown) = await MeasureAsync(sender, http, plain.Address, content, cancellationToken);

        // By themselves: to look at the memory of a process stops it for a moment.
        var before = ProcessMeter.Memory(server.ProcessId).Rss;
        var most = before;
        using var looking = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var look = LookAsync(server.ProcessId, rss => most = Math.Max(most, rss), looking.Token);
        for (var i = 0; i < Looks; i++)
        {
            await sender.ReceiveAsync(await sender.SendAsync($"looked{i}.bin", cancellationToken), cancellationToken);
        }

        await looking.CancelAsync();
        await look;
        return
        [
            new Figure(Id, "up", content.Length / MiB / Median.Of(up), "MiB/s"),
            new Figure(Id, "up by a plain copy", content.Length / MiB / Median.Of(plainUp), "MiB/s"),
            Figure.AtLeast(Id, "up: of a plain copy", Median.Of(plainUp) / Median.Of(up), "times", Least),
            new Figure(Id, "down", content.Length / MiB / Median.Of(down), "MiB/s"),
            new Figure(Id, "down by a plain copy", content.Length / MiB / Median.Of(plainDown), "MiB/s"),
            Figure.AtLeast(Id, "down: of a plain copy", Median.Of(plainDown) / Median.Of(down), "times", Least),
            Figure.AtMost(Id, "server memory, most over before", (most - before) / 1024.0, "MiB", MostGrowth),
        ];
    }

    /// <summary>In turns, in seconds.</summary>
    private static async Task<(List<double> Up, List<double> Down, List<double> PlainUp, List<double> PlainDown)> MeasureAsync(
        FileSender sender, HttpClient http, Uri plain, byte[] content, CancellationToken cancellationToken)
    {
        var (up, down, plainUp, plainDown) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            var file = "";
            up.Add(await TimeAsync(async () => file = await sender.SendAsync($"file{i}.bin", cancellationToken)));
            down.Add(await TimeAsync(() => sender.ReceiveAsync(file, cancellationToken)));
            var (sent, received) = await CopyAsync(http, plain, content, cancellationToken);
            plainUp.Add(sent);
            plainDown.Add(received);
        }

        return (up, down, plainUp, plainDown);
    }

    private static async Task<(double Up, double Down)> CopyAsync(HttpClient http, Uri plain, byte[] content, CancellationToken cancellationToken)
    {
        var file = new Uri(plain, "/file");
        var up = await TimeAsync(async () =>
        {
            using var body = new ByteArrayContent(content);
            using var answer = await http.PutAsync(file, body, cancellationToken);
            answer.EnsureSuccessStatusCode();
        });
        var down = await TimeAsync(() => FileSender.ReceiveAsync(http, new HttpRequestMessage(HttpMethod.Get, file), content.Length, cancellationToken));
        return (up, down);
    }

    private static async Task LookAsync(int process, Action<long> seen, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Look);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                seen(ProcessMeter.Memory(process).Rss);
            }
        }
        catch (OperationCanceledException)
        {
            // Enough was seen.
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
