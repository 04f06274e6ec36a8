using System.Collections.Immutable;
using LiveChat.Grains.Ports;

namespace LiveChat.Grains.Timelines;

/// <summary>Entries that one write made durable, in order; never empty.</summary>
internal readonly record struct CommittedBatch(ImmutableArray<LogEntry> Entries)
{
    public LogEntry First => Entries[0];

    public LogEntry Last => Entries[^1];
}
