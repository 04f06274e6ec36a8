using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;

namespace LiveChat.Embedded.Tests.Crash;

/// <summary>A log without end in which messages are edited and deleted soon after they are posted. What it says at any entry is known, so an index of it can be checked wherever it ends.</summary>
internal static class IndexedLog
{
    /// <summary>Every message has this word.</summary>
    public const string Every = "beans";

    /// <summary>And so has each that was edited.</summary>
    public const string Edited = "corrected";

    public static readonly RoomId Room = new("indexed");

    /// <summary>What an index takes in behind an entry.</summary>
    public static ImmutableArray<IndexDocument> Page(long after, long through) =>
        [.. Enumerable.Range((int)after + 1, (int)(through - after)).Select(seq => IsDeletion(seq) ? seq - 3 : IsEdit(seq) ? seq - 4L : seq)
            .Where(IsMessage).Distinct().Select(seq => new IndexDocument(seq, DateTimeOffset.UnixEpoch.AddSeconds(seq), Message(seq, through)))];

    /// <summary>The seqs of the messages that can be found when all up to an entry is known.</summary>
    public static IEnumerable<long> Found(long through, bool edited) =>
        Enumerable.Range(1, (int)through).Select(seq => (long)seq).Where(seq => IsMessage(seq) && !IsDeleted(seq, through) && (!edited || IsEdited(seq, through)));

    private static IndexedMessage? Message(long seq, long through) => IsDeleted(seq, through)
        ? null
        : new IndexedMessage($"{Every} {(IsEdited(seq, through) ? Edited : "first")} number{seq.ToString(CultureInfo.InvariantCulture)}", "", "", "", "aada", "en");

    private static bool IsDeletion(long seq) => seq % 5 == 0;

    private static bool IsEdit(long seq) => seq % 7 == 0 && !IsDeletion(seq);

    private static bool IsMessage(long seq) => seq > 0 && !IsDeletion(seq) && !IsEdit(seq);

    private static bool IsDeleted(long seq, long through) => seq + 3 <= through && IsDeletion(seq + 3);

    private static bool IsEdited(long seq, long through) => seq + 4 <= through && IsEdit(seq + 4);
}
