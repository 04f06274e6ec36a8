namespace LiveChat.History;

/// <summary>Everything that was recorded of one run, by kind. Not thread-safe: recorders are merged when the run is over.</summary>
public sealed class RecordedHistory
{
    public List<Send> Sends { get; } = [];

    public List<Read> Reads { get; } = [];

    public List<Shown> Shown { get; } = [];

    public List<Device> Devices { get; } = [];

    public List<Membership> Memberships { get; } = [];

    public List<Stored> Stored { get; } = [];

    public List<Unread> Unread { get; } = [];

    public List<Replica> Replicas { get; } = [];

    public List<Indexed> Indexed { get; } = [];

    public List<StoreWrite> Writes { get; } = [];

    public List<OutboxItem> Outbox { get; } = [];

    public List<Delivery> Deliveries { get; } = [];

    public IEnumerable<HistoryRecord> Records =>
        ((IEnumerable<HistoryRecord>)Sends).Concat(Reads).Concat(Shown).Concat(Devices).Concat(Memberships).Concat(Stored)
            .Concat(Unread).Concat(Replicas).Concat(Indexed).Concat(Writes).Concat(Outbox).Concat(Deliveries);

    public void Add(HistoryRecord fact)
    {
        switch (fact)
        {
            case Send send: Sends.Add(send); break;
            case Read read: Reads.Add(read); break;
            case Shown shown: Shown.Add(shown); break;
            case Device device: Devices.Add(device); break;
            case Membership membership: Memberships.Add(membership); break;
            case Stored stored: Stored.Add(stored); break;
            case Unread unread: Unread.Add(unread); break;
            case Replica replica: Replicas.Add(replica); break;
            case Indexed indexed: Indexed.Add(indexed); break;
            case StoreWrite write: Writes.Add(write); break;
            case OutboxItem item: Outbox.Add(item); break;
            case Delivery delivery: Deliveries.Add(delivery); break;
            default: throw new ArgumentException($"A history has no place for {fact.GetType().Name}.", nameof(fact));
        }
    }
}
