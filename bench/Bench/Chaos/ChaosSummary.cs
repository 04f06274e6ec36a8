using System.Globalization;
using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Bench.Chaos;

/// <summary>What a run was like, besides right or wrong: how long things were away, and how much was exercised.</summary>
internal static class ChaosSummary
{
    public static void Write(
        TextWriter output, RecordedHistory history, IReadOnlyList<Kill> kills, ChaosWorld world, IReadOnlyDictionary<string, List<WireEvent>> logs)
    {
        var acks = history.Sends.Where(send => send.Outcome == Outcome.Ok)
            .GroupBy(send => send.Room).ToDictionary(room => room.Key, room => room.Select(send => send.TDone).Order().ToArray());
        output.WriteLine("kill   healthy   first ack   rooms back p50 / p99   everybody connected");
        for (var number = 0; number < kills.Count; number++)
        {
            WriteKill(output, number, kills, acks, world);
        }

        var outcomes = history.Sends.ToLookup(send => send.Outcome);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{history.Sends.Count} sends: {outcomes[Outcome.Ok].Count()} acked, {outcomes[Outcome.Fail].Count()} refused, "
            + $"{outcomes[Outcome.Unknown].Count()} unknown for good; {history.Sends.Count(send => send.Attempts > 1)} were repeated"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{logs.Values.Sum(log => log.Count)} events stored, {history.Shown.Count} shown, {world.Clients.Sum(client => client.GapsRepaired)} holes repaired, "
            + $"{world.Clients.Sum(client => client.ConnectedAt.Count)} connections"));
    }

    private static void WriteKill(
        TextWriter output, int number, IReadOnlyList<Kill> kills, Dictionary<string, long[]> acks, ChaosWorld world)
    {
        var kill = kills[number];
        var until = number + 1 < kills.Count ? kills[number + 1].At : long.MaxValue;
        var rooms = acks.Values.Select(room => First(room, kill.HealthyAt, until)).OfType<long>().Select(at => Seconds(at - kill.At)).Order().ToArray();
        var clients = world.Clients.Select(client => First(client.ConnectedAt, kill.HealthyAt, until)).OfType<long>().ToArray();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{number + 1,4}   {Seconds(kill.HealthyAt - kill.At),5:0.00} s   {(rooms.Length > 0 ? rooms[0] : double.NaN),7:0.00} s   "
            + $"{At(rooms, 0.5),9:0.00} / {At(rooms, 0.99),-6:0.00} s   {(clients.Length > 0 ? Seconds(clients.Max() - kill.At) : double.NaN),14:0.00} s"));
    }

    private static long? First(IEnumerable<long> times, long from, long until) =>
        times.Where(at => at >= from && at < until).Select(at => (long?)at).FirstOrDefault();

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

    private static double Seconds(long microseconds) => microseconds / 1e6;
}
