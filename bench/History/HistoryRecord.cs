using System.Text.Json.Serialization;

namespace LiveChat.History;

/// <summary>How a send ended, as the client that sent it knows.</summary>
public enum Outcome
{
    /// <summary>The server answered with a seq.</summary>
    Ok = 0,

    /// <summary>The server refused: the message must never appear.</summary>
    Fail = 1,

    /// <summary>No answer to at least one attempt, and no acknowledgement after it: the message may appear once.</summary>
    Unknown = 2,
}

/// <summary>One fact of a recorded run. Times are microseconds of one monotonic clock, that of the recording process.</summary>
/// <remarks>A history is a file of these, one JSON object a line; <c>op</c> says which fact it is.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(Read), "read")]
[JsonDerivedType(typeof(Shown), "shown")]
[JsonDerivedType(typeof(Device), "device")]
[JsonDerivedType(typeof(Membership), "member")]
[JsonDerivedType(typeof(Stored), "stored")]
[JsonDerivedType(typeof(Unread), "unread")]
[JsonDerivedType(typeof(Replica), "replica")]
[JsonDerivedType(typeof(Indexed), "indexed")]
[JsonDerivedType(typeof(StoreWrite), "write")]
[JsonDerivedType(typeof(OutboxItem), "outbox")]
[JsonDerivedType(typeof(Delivery), "delivery")]
public abstract record HistoryRecord;

/// <summary>One message that a person sent, with all its attempts. Texts of a run are unique per sender.</summary>
/// <param name="TInvoke">When the person sent it; the first attempt began then or later.</param>
/// <param name="TDone">When the outcome was known, or was given up.</param>
/// <param name="Seq">With <see cref="Outcome.Ok"/>: what the server answered; otherwise 0.</param>
/// <param name="Attempts">More than 1 when an attempt ended without an answer and was repeated with the same id.</param>
public sealed record Send(
    string Client, string Device, string Room, string ClientMsgId, ContentHash Hash,
    long TInvoke, long TDone, Outcome Outcome, long Seq, int Attempts) : HistoryRecord;

/// <summary>One read of the history by a person.</summary>
/// <param name="From">The first seq that the answer had to cover.</param>
/// <param name="To">The last seq that the answer had to cover; ignored when <paramref name="ReachesHead"/>.</param>
/// <param name="ReachesHead">The answer claims to go up to the head of the room.</param>
/// <param name="Own">The seqs of the reader's own messages in the answer.</param>
public sealed record Read(
    string Client, string Device, string Room, long TInvoke, long TDone,
    long From, long To, bool ReachesHead, long[] Own) : HistoryRecord;

/// <summary>An event that a device put on the screen. The order of the records of a device is the order shown.</summary>
/// <param name="Id">The client id of a message; empty for changes of the room.</param>
public sealed record Shown(
    string Client, string Device, string Room, long Seq, string Id, ContentHash Hash, long TShown) : HistoryRecord;

/// <summary>A device that was caught up when the run ended: what it shows must be complete.</summary>
public sealed record Device(string Client, string Name) : HistoryRecord;

/// <summary>One stay of a person in a room.</summary>
/// <param name="FromSeq">The seq of the joining.</param>
/// <param name="ToSeq">The seq of the leaving or removal; null while the person is a member.</param>
/// <param name="TFrom">When the joining was asked for.</param>
/// <param name="TTo">When the leaving or removal was acknowledged; null while the person is a member.</param>
public sealed record Membership(
    string Client, string Room, long FromSeq, long? ToSeq, long TFrom, long? TTo) : HistoryRecord;

/// <summary>One entry of the final log of a room.</summary>
public sealed record Stored(
    string Room, long Seq, string Sender, string? ClientMsgId, ContentHash Hash, bool Message) : HistoryRecord;

/// <summary>What the server said at the end that a person has not read in a room.</summary>
public sealed record Unread(string Client, string Room, long ReadSeq, long Count) : HistoryRecord;

/// <summary>The final state of one message (text, edits, reactions, deleted) at one holder.</summary>
/// <param name="Holder"><c>store</c>, <c>index</c> or a device.</param>
public sealed record Replica(string Holder, string Room, long Seq, ContentHash Hash) : HistoryRecord;

/// <summary>When a message was first found by a search after it was posted, or first not found after it was deleted.</summary>
/// <param name="TSeen">Null when that never happened.</param>
public sealed record Indexed(string Room, long Seq, bool Deleted, long TAcked, long? TSeen) : HistoryRecord;

/// <summary>A batch that the store accepted. The order of the records is the order of the store.</summary>
/// <param name="Activation">Which activation of the room's grain wrote it.</param>
public sealed record StoreWrite(string Room, string Activation, long From, long To) : HistoryRecord;

/// <summary>Something that must be delivered to the outside.</summary>
public sealed record OutboxItem(string Id) : HistoryRecord;

/// <summary>An arrival at a receiver outside.</summary>
/// <param name="Applied">False when the receiver knew the id and dropped the repeat.</param>
public sealed record Delivery(string Id, string Receiver, bool Applied) : HistoryRecord;
