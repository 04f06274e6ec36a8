using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>An event that waits for its place in the log, and the caller who waits for the answer.</summary>
internal sealed class PendingEntry(RoomEvent happened, string? clientId)
{
    private readonly TaskCompletionSource<Result<LogEntry>> _answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RoomEvent Event { get; } = happened;

    public string? ClientId { get; } = clientId;

    public Task<Result<LogEntry>> Answer => _answer.Task;

    public bool IsMessage => Event is MessagePosted;

    /// <summary>Whether it takes an ordinal of the room.</summary>
    public bool IsCounted => Event is MessagePosted { IsOfRoom: true };

    /// <summary>Of a reply in a thread: the root of that.</summary>
    public long? Thread => (Event as MessagePosted)?.Thread;

    public void Succeed(LogEntry entry) => _answer.TrySetResult(entry);

    public void Refuse(Refusal refusal) => _answer.TrySetResult(refusal);

    /// <summary>The entry that this event becomes at a place in the log.</summary>
    public LogEntry At(RoomId room, long seq, long ordinal, long? threadOrdinal, DateTimeOffset at)
    {
        var placed = Event is MessagePosted posted
            ? posted with { Seq = seq, At = at, Ordinal = ordinal, ThreadOrdinal = threadOrdinal }
            : Event with { Seq = seq, At = at };
        return new LogEntry
        {
            Room = room,
            Seq = seq,
            Ordinal = ordinal,
            Kind = IsMessage ? LogEntryKind.Message : Event is MessageAct ? LogEntryKind.Act : LogEntryKind.Change,
            Author = Event.By,
            ClientId = ClientId,
            Thread = Thread,
            HasFiles = Event is MessagePosted { Files: not null },
            HasLinks = LinkScan.Has(Event switch { MessagePosted said => said.Text, MessageEdited edited => edited.Text, _ => "" }),
            At = at,
            Body = RoomEventJson.Encode(placed),
        };
    }
}
