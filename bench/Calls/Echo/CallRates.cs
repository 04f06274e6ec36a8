using System.Diagnostics;
using LiveChat.Bench.Results;
using LiveChat.Calls.Silos;

namespace LiveChat.Calls.Echo;

/// <summary>What a grain call costs in processor time, and how many there are in a second.</summary>
internal static class CallRates
{
    public const string Id = "CALL";

    private delegate Task<long> Calling(Place place, int index, TimeSpan length);

    public static async Task<IReadOnlyList<Figure>> RunAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        foreach (var count in SiloSet.Counts)
        {
            await using var silos = await SiloSet.StartAsync(count, _ => { }, cancellationToken);
            foreach (var place in await Place.AllAsync(silos))
            {
                figures.AddRange(await MeasureAsync(place, "from outside", FromOutside, length));
                figures.AddRange(await MeasureAsync(place, "from a grain", FromGrain, length));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return figures;
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(Place place, string from, Calling call, TimeSpan length)
    {
        await TogetherAsync(place, call, Place.Many, length / 2); // Code is compiled for what it does.
        var figures = new List<Figure>();
        foreach (var inFlight in (int[])[1, Place.Many])
        {
            var (began, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var calls = await TogetherAsync(place, call, inFlight, length);
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            cpu = Environment.CpuUsage.TotalTime - cpu;
            var name = $"{place.Name}, {from}, {inFlight} in flight";
            figures.Add(new Figure(Id, name + ": CPU", cpu.TotalMicroseconds / calls, "µs/call"));
            figures.Add(new Figure(Id, name + ": rate", calls / seconds, "calls/s"));
            Console.WriteLine($"  {name}: {cpu.TotalMicroseconds / calls:0.00} µs, {calls / seconds:#,0}/s");
        }

        return figures;
    }

    private static async Task<long> TogetherAsync(Place place, Calling call, int inFlight, TimeSpan length)
    {
        var callers = Enumerable.Range(0, inFlight).Select(i => Task.Run(() => call(place, i, length)));
        return (await Task.WhenAll(callers)).Sum();
    }

    private static Task<long> FromOutside(Place place, int index, TimeSpan length) =>
        Caller.CallAsync(place.From[index % place.From.Length], place.Targets, index, length);

    private static Task<long> FromGrain(Place place, int index, TimeSpan length) =>
        place.From[index % place.From.Length].GetGrain<IEchoGrain>(place.Callers[index]).CallOthers(place.Targets, index, length);
}
