using System.Globalization;
using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Bench.Chaos;

/// <summary>What a run was like, besides right or wrong: how long things were away, and how much was exercised.</summary>
internal static class ChaosSummary
{
    /// <param name="end">When the load ended, in microseconds of the recorder's clock.</param>
    public static void Write(
        TextWriter output, RecordedHistory history, IReadOnlyList<Fault> faults, long end, ChaosWorld world, IReadOnlyDictionary<string, List<WireEvent>> logs)
    {
        var connections = world.Clients.Select(client => client.ReturnedAt).ToArray();
        var felt = faults.Select((fault, i) => (
            Fault: fault,
            Outages: Outages.Between(fault.At, i + 1 < faults.Count ? faults[i + 1].At : end, history.Sends, connections))).ToArray();
        output.WriteLine("fault     silo   ready again   rooms back p50 / p99 / max     longest send   connected again       confirmed after doubt");
        foreach (var (fault, outages) in felt)
        {
            WriteFault(output, fault, outages);
        }

        foreach (var kind in felt.GroupBy(one => one.Fault.Kind))
        {
            WriteKind(output, kind.Key, [.. kind.Select(one => one.Outages)]);
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

    private static void WriteFault(TextWriter output, Fault fault, Outages outages) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{fault.Kind,-10}{fault.Silo + 1,4}   {(fault.BackAt - fault.At) / 1e6,9:0.00} s   "
        + $"{Outages.At(outages.Rooms, 0.5),6:0.00} / {Outages.At(outages.Rooms, 0.99),5:0.00} / {Outages.At(outages.Rooms, 1),5:0.00} s   "
        + $"{outages.LongestSend,10:0.00} s   {outages.Reconnected,4} in {outages.AllBack,6:0.00} s   {outages.Confirmed,10}"
        + $"{(outages.Silent > 0 ? $"   {outages.Silent} rooms not back before the next fault" : "")}"));

    /// <summary>All faults of a kind together: each room after each fault counts once.</summary>
    private static void WriteKind(TextWriter output, FaultKind kind, Outages[] all)
    {
        var rooms = all.SelectMany(outages => outages.Rooms).Order().ToArray();
        var sends = all.SelectMany(outages => outages.Sends).Order().ToArray();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind} x{all.Length}: a room was back after p50 {Outages.At(rooms, 0.5):0.00}, p99 {Outages.At(rooms, 0.99):0.00}, max {Outages.At(rooms, 1):0.00} s "
            + $"({rooms.Length} samples, {rooms.Count(room => room > 1)} over 1 s, {all.Sum(outages => outages.Silent)} not back); "
            + $"a send took p50 {1000 * Outages.At(sends, 0.5):0} ms, p99 {Outages.At(sends, 0.99):0.00}, max {Outages.At(sends, 1):0.00} s"));
    }
}
