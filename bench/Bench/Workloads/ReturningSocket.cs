using System.Net;
using System.Text.Json;
using LiveChat.Bench.Load;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;

namespace LiveChat.Bench.Workloads;

/// <summary>Comes back with a cursor, and keeps the answer to its sync for the counting afterwards.</summary>
internal sealed class ReturningSocket(Reactor reactor, IPEndPoint server, string token, Tally tally, string room, long cursor)
    : LoadSocket(reactor, server, token, tally)
{
    private byte[] _answer = [];

    /// <summary>How many of the expected events are not in the answer, and how many are there more than once.</summary>
    public (int Missing, int Twice) Compare(int expected)
    {
        var sync = JsonSerializer.Deserialize(_answer, WireJson.Default.HubAnswerSyncAnswer)!.Value!;
        var seqs = sync.Missed.Where(batch => batch.Room == room).SelectMany(batch => batch.Events).Select(happened => happened.Seq).ToArray();
        var wanted = Enumerable.Range(1, expected).Select(offset => cursor + offset);
        return (wanted.Except(seqs).Count(), seqs.Length - seqs.Distinct().Count());
    }

    protected override void OnSynced(ReadOnlySpan<byte> answer) => _answer = answer.ToArray();
}
