using LiveChat.Driver.Honest;
using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Bench.Chaos;

/// <summary>Moves read cursors at the end of a run, and records what the server says is unread after them.</summary>
internal static class ChaosUnread
{
    public static async Task RecordAsync(
        ChaosWorld world, IReadOnlyDictionary<string, List<WireEvent>> logs, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        foreach (var client in world.Clients)
        {
            foreach (var room in world.Stays.RoomsOf(client))
            {
                // Not before the own last message: the count is of what others wrote.
                var own = logs[room].FindLastIndex(happened => happened.IsMessage && happened.By == client.Account.Id);
                var readable = logs[room].Skip(Math.Max(0, own)).Where(happened => happened.IsMessage).ToArray();
                if (readable.Length > 0)
                {
                    await RecordAsync(world, client, room, readable[random.Next(readable.Length)], cancellationToken);
                }
            }
        }
    }

    private static async Task RecordAsync(
        ChaosWorld world, HonestClient client, string room, WireEvent read, CancellationToken cancellationToken)
    {
        try
        {
            await client.MarkReadAsync(room, read.Seq, read.Ordinal, cancellationToken);
            var view = await Persistently.AskAsync(() => world.Api.GetRoomAsync(client.Account.Token, room, cancellationToken), cancellationToken);
            world.Recorder.Add(new Unread(client.Account.Id, room, view.ReadSeq, view.HeadOrdinal - view.ReadOrdinal));
        }
        catch (RefusedException refused)
        {
            world.Recorder.Faults.Enqueue($"what {client.Account.Id} has not read in {room}: {refused.Message}");
        }
    }
}
