using LiveChat.Driver.Wire;

namespace LiveChat.Driver.Honest;

/// <summary>What a device shows of one room: in order, each event once, nothing after a hole until the hole is repaired.</summary>
internal sealed class RoomScreen(string room, long cursor, Action<WireEvent, long> show)
{
    private readonly List<(WireEvent Event, long At)> _afterLeaving = [];

    public string Room => room;

    /// <summary>The seq shown last.</summary>
    public long Cursor { get; private set; } = cursor;

    /// <summary>The owner of the device is not a member any more, as far as the device knows.</summary>
    public bool Left { get; private set; }

    /// <returns>False when there is a hole before the batch: ask for what is missing after <see cref="Cursor"/>.</returns>
    public bool Apply(long from, WireEvent[] events, long now)
    {
        if (Left)
        {
            // Should not have come. It is shown, so that the record has it, unless a new stay explains it.
            _afterLeaving.AddRange(events.Where(happened => happened.Seq > Cursor).Select(happened => (happened, now)));
            return true;
        }

        if (from > Cursor + 1)
        {
            return false;
        }

        foreach (var happened in events)
        {
            if (happened.Seq > Cursor + 1)
            {
                return false;
            }

            if (happened.Seq == Cursor + 1)
            {
                Cursor = happened.Seq;
                show(happened, now);
            }
        }

        return true;
    }

    public void Leave() => Left = true;

    /// <summary>A new stay begins at a seq; what came between the stays is shown now, with the time at which it came.</summary>
    public void Rejoin(long joinedSeq)
    {
        if (!Left)
        {
            return;
        }

        Flush(joinedSeq);
        Left = false;
        Cursor = Math.Max(Cursor, joinedSeq - 1);
    }

    /// <summary>Shows what came after leaving and before a seq.</summary>
    public void Flush(long before)
    {
        foreach (var (happened, at) in _afterLeaving)
        {
            if (happened.Seq < before && happened.Seq > Cursor)
            {
                Cursor = happened.Seq;
                show(happened, at);
            }
        }

        _afterLeaving.Clear();
    }
}
