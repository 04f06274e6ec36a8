namespace LiveChat.History.SelfTest;

/// <summary>The checker's own examination: a broken history per invariant.</summary>
public static class Corruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("I1", "the newest acked message of a room is gone", LoseTail),
        new("I2", "a seq is taken twice", TakeSeqTwice),
        new("I3", "a change in the middle of a room is gone", LoseChange),
        new("I4", "a send that began after an ack came before it", Invert),
        new("I5", "a device showed two events in the wrong order", SwapShown),
        new("I6", "an unconfirmed message is stored again under another id", StoreUnknownAgain),
        new("I7", "a message that was stored was answered with a refusal", RefuseStored),
        new("I8", "an event was shown three seconds after a removal", ShowAfterRemoval),
        new("I9", "a read lacks an own message", ForgetOwn),
        new("I10", "a device holds another text than the store", Diverge),
        new("I11", "a count is one too high", Miscount),
        new("I12", "every fiftieth message is found only after six seconds", IndexLate),
        new("I13", "a succeeded activation writes again", WriteStale),
        new("I14", "a webhook never arrives", LoseDelivery),
    ];

    private static T Pick<T>(IEnumerable<T> from, Random random)
    {
        var all = from.ToArray();
        return all[random.Next(all.Length)];
    }

    private static void LoseTail(RecordedHistory history, Random random)
    {
        var acked = history.Sends.Where(send => send.Outcome == Outcome.Ok).Select(send => (send.Room, send.Seq)).ToHashSet();
        var read = history.Reads.SelectMany(read => read.Own.Select(seq => (read.Room, seq))).ToHashSet();
        var tails = history.Stored.GroupBy(entry => entry.Room).Select(room => room.MaxBy(entry => entry.Seq)!);
        var lost = Pick(tails.Where(tail => acked.Contains((tail.Room, tail.Seq)) && !read.Contains((tail.Room, tail.Seq))), random);

        history.Stored.Remove(lost);
        history.Shown.RemoveAll(shown => shown.Room == lost.Room && shown.Seq == lost.Seq);
        Recount(history, lost, -1);
    }

    private static void TakeSeqTwice(RecordedHistory history, Random random)
    {
        var entry = Pick(history.Stored, random);
        history.Add(entry with { Sender = "somebody", ClientMsgId = null, Message = false, Hash = new ContentHash(1) });
    }

    private static void LoseChange(RecordedHistory history, Random random)
    {
        var stays = history.Memberships.SelectMany(stay => new[] { (stay.Room, stay.FromSeq), (stay.Room, stay.ToSeq ?? 0) }).ToHashSet();
        var lost = Pick(history.Stored.Where(entry => !entry.Message && !stays.Contains((entry.Room, entry.Seq))), random);

        history.Stored.Remove(lost);
        history.Shown.RemoveAll(shown => shown.Room == lost.Room && shown.Seq == lost.Seq);
    }

    private static void Invert(RecordedHistory history, Random random)
    {
        var last = Pick(history.Sends.Where(send => send.Outcome == Outcome.Ok).GroupBy(send => send.Room), random);
        var late = last.OrderBy(send => send.Seq).SkipLast(1).Last();
        var end = last.Max(send => send.TDone);
        history.Sends[history.Sends.IndexOf(late)] = late with { TInvoke = end + 1_000, TDone = end + 2_000 };
    }

    private static void SwapShown(RecordedHistory history, Random random)
    {
        var screen = Pick(history.Shown.GroupBy(shown => (shown.Device, shown.Room)), random);
        var first = history.Shown.IndexOf(screen.ElementAt(random.Next(screen.Count() - 1)));
        (history.Shown[first], history.Shown[first + 1]) = (history.Shown[first + 1], history.Shown[first]);
    }

    private static void StoreUnknownAgain(RecordedHistory history, Random random)
    {
        var stored = history.Stored.Where(entry => entry.Message).Select(entry => (entry.Sender, entry.Hash)).ToHashSet();
        var unknown = Pick(history.Sends.Where(send => send.Outcome == Outcome.Unknown && stored.Contains((send.Client, send.Hash))), random);
        var head = history.Stored.Where(entry => entry.Room == unknown.Room).Max(entry => entry.Seq);
        var again = new Stored(unknown.Room, head + 1, unknown.Client, "again", unknown.Hash, Message: true);

        history.Add(again);
        Recount(history, again, +1);
        var members = history.Memberships.Where(stay => stay.Room == again.Room && stay.ToSeq is null).Select(stay => stay.Client).ToHashSet();
        foreach (var device in history.Devices.Where(device => members.Contains(device.Client)))
        {
            history.Add(new Shown(device.Client, device.Name, again.Room, again.Seq, "again", again.Hash, 0));
        }
    }

    private static void RefuseStored(RecordedHistory history, Random random)
    {
        var read = history.Reads.SelectMany(read => read.Own.Select(seq => (read.Room, seq))).ToHashSet();
        var send = Pick(history.Sends.Where(send => send.Outcome == Outcome.Ok && !read.Contains((send.Room, send.Seq))), random);
        history.Sends[history.Sends.IndexOf(send)] = send with { Outcome = Outcome.Fail, Seq = 0 };
    }

    private static void ShowAfterRemoval(RecordedHistory history, Random random)
    {
        var stay = Pick(history.Memberships.Where(stay => stay.TTo is not null), random);
        var leaked = history.Stored.First(entry => entry.Room == stay.Room && entry.Seq > stay.ToSeq);
        var device = history.Devices.First(device => device.Client == stay.Client).Name;
        history.Add(new Shown(
            stay.Client, device, stay.Room, leaked.Seq, leaked.ClientMsgId ?? "", leaked.Hash, stay.TTo!.Value + 3_000_000));
    }

    private static void ForgetOwn(RecordedHistory history, Random random)
    {
        var read = Pick(history.Reads.Where(read => read.Own.Length > 0), random);
        history.Reads[history.Reads.IndexOf(read)] = read with { Own = read.Own[..^1] };
    }

    private static void Diverge(RecordedHistory history, Random random)
    {
        var copy = Pick(history.Replicas.Where(copy => copy.Holder != "store"), random);
        history.Replicas[history.Replicas.IndexOf(copy)] = copy with { Hash = new ContentHash(2) };
    }

    private static void Miscount(RecordedHistory history, Random random)
    {
        var unread = Pick(history.Unread, random);
        history.Unread[history.Unread.IndexOf(unread)] = unread with { Count = unread.Count + 1 };
    }

    private static void IndexLate(RecordedHistory history, Random random)
    {
        var from = random.Next(50);
        for (var i = from; i < history.Indexed.Count; i += 50)
        {
            history.Indexed[i] = history.Indexed[i] with { Deleted = false, TSeen = history.Indexed[i].TAcked + 6_000_000 };
        }
    }

    private static void WriteStale(RecordedHistory history, Random random)
    {
        var room = Pick(history.Writes.GroupBy(write => write.Room).Where(room => room.Count() > 2), random).ToArray();
        var middle = history.Writes.IndexOf(room[room.Length / 2]);
        history.Writes[middle] = history.Writes[middle] with { Activation = "another" };
    }

    private static void LoseDelivery(RecordedHistory history, Random random)
    {
        var item = Pick(history.Outbox, random);
        history.Deliveries.RemoveAll(delivery => delivery.Id == item.Id);
    }

    private static void Recount(RecordedHistory history, Stored entry, int by)
    {
        for (var i = 0; i < history.Unread.Count; i++)
        {
            var unread = history.Unread[i];
            if (unread.Room == entry.Room && unread.Client != entry.Sender && unread.ReadSeq < entry.Seq)
            {
                history.Unread[i] = unread with { Count = unread.Count + by };
            }
        }
    }
}
