using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Users;

/// <summary>How far the person has read.</summary>
internal sealed partial class UserGrain
{
    /// <summary>So many entries from where a cursor is set back to are looked through for calls by name.</summary>
    private const int EntriesLookedThrough = 200;

    public async Task<Result<ReadCursor>> MarkRead(RoomId room, ReadCursor cursor)
    {
        if (!user.State.Rooms.ContainsKey(room))
        {
            return NoSuchRoom;
        }

        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        var head = (await log.GetHeadsAsync([room], timeout.Token))[0];
        if (cursor.Seq < 0 || cursor.Ordinal < 0 || cursor.Seq > head.Seq || cursor.Ordinal > Math.Min(cursor.Seq, head.Ordinal))
        {
            return new Refusal(RefusalCode.BadRequest, "This place is not in the room.");
        }

        if (!user.State.Rooms.TryGetValue(room, out var membership))
        {
            return NoSuchRoom;
        }

        var isOutdated = cursor.Epoch is { } epoch && epoch < (membership.Read.Epoch ?? 0);
        if (!isOutdated && cursor.Seq > membership.Read.Seq)
        {
            await Read(room, membership, membership.Read with { Seq = cursor.Seq, Ordinal = Math.Max(cursor.Ordinal, membership.Read.Ordinal) });
        }

        return membership.Read;
    }

    public async Task<Result<ReadCursor>> MarkUnread(RoomId room, long message)
    {
        if (!user.State.Rooms.ContainsKey(room))
        {
            return NoSuchRoom;
        }

        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        var entries = message > 0 ? await log.ReadForwardAsync(room, message, EntriesLookedThrough, timeout.Token) : [];
        if (entries.IsEmpty || entries[0].Seq != message || RoomEventJson.TryDecode(entries[0].Body) is not MessagePosted { IsOfRoom: true })
        {
            return new Refusal(RefusalCode.NotFound, "There is no such message.");
        }

        if (!user.State.Rooms.TryGetValue(room, out var membership))
        {
            return NoSuchRoom;
        }

        if (message <= membership.Read.Seq)
        {
            membership.Mentions = [.. Calling(entries).Concat(membership.Mentions).Distinct().Order().TakeLast(MembershipState.MostMentions)];
            await Read(room, membership, new ReadCursor(message - 1, entries[0].Ordinal - 1, (membership.Read.Epoch ?? 0) + 1));
        }

        return membership.Read;
    }

    public async Task MarkAllRead()
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        var heads = await log.GetHeadsAsync([.. user.State.Rooms.Keys], timeout.Token);
        var reading = new List<Task>();
        foreach (var head in heads)
        {
            if (user.State.Rooms.TryGetValue(head.Room, out var membership) && membership.RequestBy is null && head.Seq > membership.Read.Seq)
            {
                reading.Add(Read(head.Room, membership, membership.Read with { Seq = head.Seq, Ordinal = head.Ordinal }));
            }
        }

        await Task.WhenAll(reading); // One write for the first, and one for all others.
    }

    private async Task Read(RoomId room, MembershipState membership, ReadCursor cursor)
    {
        var seen = Math.Max(membership.Seen, membership.Read.Seq);
        (membership.Seen, membership.Read) = (Math.Max(seen, cursor.Seq), cursor);
        membership.Mentions.RemoveAll(seq => seq <= cursor.Seq);
        await _state.SaveAsync();
        _reach.Tell(new UserRead { User = Id, Room = room, Cursor = membership.Read, Mentions = membership.Mentions.Count });
        if (membership.Seen > seen)
        {
            TellReceipt(room, membership);
        }
    }

    /// <summary>The messages among these that call the person by what they say in the end.</summary>
    private HashSet<long> Calling(ImmutableArray<LogEntry> entries)
    {
        var calling = new HashSet<long>();
        foreach (var entry in entries.Where(entry => entry.Kind is LogEntryKind.Message or LogEntryKind.Act))
        {
            switch (RoomEventJson.TryDecode(entry.Body))
            {
                case MessagePosted posted when CallsMe(posted.By, posted.Mentions ?? [], posted.Calls):
                    calling.Add(posted.Seq);
                    break;
                case MessageEdited { Mentions: { } people } edited when CallsMe(edited.By, people, edited.Calls) && edited.Message >= entries[0].Seq:
                    calling.Add(edited.Message);
                    break;
                case MessageEdited { Mentions: not null } edited:
                    calling.Remove(edited.Message);
                    break;
                case MessageDeleted deleted:
                    calling.Remove(deleted.Message);
                    break;
            }
        }

        return calling;
    }

    private bool CallsMe(UserId by, ImmutableArray<UserId> people, MentionScope? scope) =>
        by != Id && !user.State.Blocked.Contains(by) && (people.Contains(Id) || scope == MentionScope.All);
}
