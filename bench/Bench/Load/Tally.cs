namespace LiveChat.Bench.Load;

/// <summary>What the connections of a load have seen. Written by the reactor's thread only.</summary>
internal sealed class Tally
{
    private long _deliveries;
    private long _acks;
    private long _refused;
    private long _closed;

    /// <summary>From when a message was due to when its sender knew that it is stored.</summary>
    public Histogram AckLatency { get; } = new();

    /// <summary>From when a message was due to when it arrived at one of those who see it.</summary>
    public Histogram DeliveryLatency { get; } = new();

    public long Deliveries => Volatile.Read(ref _deliveries);

    public long Acks => Volatile.Read(ref _acks);

    public long Refused => Volatile.Read(ref _refused);

    /// <summary>Connections that the server, or the network, ended.</summary>
    public long Closed => Volatile.Read(ref _closed);

    public string? FirstTrouble { get; private set; }

    public void Delivered(long count) => _deliveries += count;

    public void Acked(long latency)
    {
        _acks++;
        AckLatency.Add(latency);
    }

    public void Refuse(string why)
    {
        _refused++;
        FirstTrouble ??= why;
    }

    public void Close(string why)
    {
        _closed++;
        FirstTrouble ??= "closed: " + why;
    }
}
