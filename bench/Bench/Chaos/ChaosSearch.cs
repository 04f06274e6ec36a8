using LiveChat.Driver.Honest;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Bench.Chaos;

/// <summary>Searches every room after the server was killed, and once more after it was killed right behind edits and deletions, and records what was found of what is there.</summary>
internal sealed class ChaosSearch(ChaosWorld world, Reactor reactor)
{
    /// <summary>What every message of <see cref="ChaosLoad"/> says, and no other.</summary>
    private const string Said = "\"says number\"";

    private const string Rewritten = "rewritten";
    private const int ActsOfARoom = 4;
    private static readonly HonestOptions Options = new();
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, HashSet<long>> _edited = [];
    private readonly Dictionary<string, HashSet<long>> _deleted = [];

    /// <summary>Everything that is in a log is found, and nothing else.</summary>
    /// <returns>How many messages were found.</returns>
    public async Task<int> RecordAsync(IReadOnlyDictionary<string, List<WireEvent>> logs, CancellationToken cancellationToken)
    {
        var found = 0;
        foreach (var (room, owner) in world.Rooms)
        {
            var edited = _edited.GetValueOrDefault(room, []);
            var deleted = _deleted.GetValueOrDefault(room, []);
            var messages = logs[room].Where(happened => happened.IsMessage).Select(happened => happened.Seq).ToHashSet();
            var gone = edited.Concat(deleted).ToHashSet();
            found += await LookAsync(owner, room, Said, [.. messages.Where(seq => !gone.Contains(seq))], deleted, cancellationToken);
            found += await LookAsync(owner, room, Rewritten, edited, deleted, cancellationToken);
        }

        foreach (var client in world.Clients)
        {
            await LookElsewhereAsync(client, cancellationToken);
        }

        return found;
    }

    /// <summary>Owners change what they said and delete what anybody said; the last answer is there when it ends.</summary>
    public async Task ChangeAsync(IReadOnlyDictionary<string, List<WireEvent>> logs, CancellationToken cancellationToken)
    {
        foreach (var (room, owner) in world.Rooms)
        {
            var hub = await HubClient.ConnectAsync(reactor, Home.EndPointOf(world.Home.Current), owner.Account.Token, Options, cancellationToken);
            var messages = logs[room].Where(happened => happened.IsMessage).ToArray();
            _edited[room] = [.. messages.Where(message => message.By == owner.Account.Id).TakeLast(ActsOfARoom).Select(message => message.Seq)];
            _deleted[room] = [.. messages.Select(message => message.Seq).Where(seq => !_edited[room].Contains(seq)).TakeLast(ActsOfARoom)];
            foreach (var seq in _edited[room])
            {
                await ActAsync(hub, call => HubCall.Edit(call, room, seq, Rewritten), cancellationToken);
            }

            foreach (var seq in _deleted[room])
            {
                await ActAsync(hub, call => HubCall.Delete(call, room, seq), cancellationToken);
            }

            hub.Cut("done");
        }
    }

    private static async Task ActAsync(HubClient hub, Func<int, byte[]> act, CancellationToken cancellationToken) =>
        await Persistently.AskAsync(() => hub.CallAsync(act, WireJson.Default.HubAnswerJsonElement, Options, cancellationToken), cancellationToken);

    private async Task<int> LookAsync(
        HonestClient owner, string room, string query, HashSet<long> wanted, HashSet<long> deleted, CancellationToken cancellationToken)
    {
        var from = world.Recorder.Now;
        var found = await WholeAsync(owner, query, room, cancellationToken);
        var now = world.Recorder.Now;
        foreach (var seq in wanted)
        {
            world.Recorder.Add(new Indexed(room, seq, Deleted: false, from, found.Contains(seq) ? now : null));
        }

        foreach (var seq in deleted)
        {
            world.Recorder.Add(new Indexed(room, seq, Deleted: true, from, found.Contains(seq) ? null : now));
        }

        foreach (var seq in found.Where(seq => !wanted.Contains(seq) && !deleted.Contains(seq)))
        {
            world.Recorder.Faults.Enqueue($"{room}/{seq} is found by {query}, and does not say that");
        }

        return found.Count;
    }

    /// <summary>All hits; asked for again as long as the server says that its index is behind.</summary>
    private async Task<HashSet<long>> WholeAsync(HonestClient who, string query, string room, CancellationToken cancellationToken)
    {
        for (var begun = world.Recorder.Now; ;)
        {
            var (found, isWhole) = await AllAsync(who, query, room, cancellationToken);
            if (isWhole || world.Recorder.Now - begun > Patience.TotalMicroseconds)
            {
                return found;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<(HashSet<long> Found, bool IsWhole)> AllAsync(HonestClient who, string query, string room, CancellationToken cancellationToken)
    {
        var (found, isWhole, cursor) = (new HashSet<long>(), true, (string?)null);
        do
        {
            var page = await Persistently.AskAsync(() => world.Api.SearchAsync(who.Account.Token, query, room, cursor, cancellationToken), cancellationToken);
            foreach (var item in page.Items.Where(item => !found.Add(item.Seq)))
            {
                world.Recorder.Faults.Enqueue($"{room}/{item.Seq} is found twice");
            }

            isWhole &= page.IsWhole;
            cursor = page.Next;
        }
        while (cursor is not null);

        return (found, isWhole);
    }

    /// <summary>A search of all rooms shows nothing of those that one is not in.</summary>
    private async Task LookElsewhereAsync(HonestClient who, CancellationToken cancellationToken)
    {
        var rooms = world.Stays.RoomsOf(who);
        var page = await Persistently.AskAsync(() => world.Api.SearchAsync(who.Account.Token, Said, null, null, cancellationToken), cancellationToken);
        foreach (var item in page.Items.Where(item => !rooms.Contains(item.Room) && !world.Stays.IsSettled(who, item.Room)))
        {
            world.Recorder.Faults.Enqueue($"{who.Account.Id} finds {item.Room}/{item.Seq} and is not in that room");
        }
    }
}
