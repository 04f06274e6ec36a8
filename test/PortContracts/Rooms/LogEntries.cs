using System.Collections.Immutable;
using System.Text;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.PortContracts.Rooms;

/// <summary>Entries to append, and how two of them are compared.</summary>
public static class LogEntries
{
    public static readonly RoomId Room = new("room1");
    public static readonly RoomId OtherRoom = new("room2");
    public static readonly UserId Ada = new("ada");
    public static readonly UserId Bob = new("bob");
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A message of Ada's in <see cref="Room"/>, a millisecond after the one before.</summary>
    public static LogEntry Message(long seq, string? clientId = null, string body = "{\"text\":\"hello\"}")
    {
        return new LogEntry
        {
            Room = Room,
            Seq = seq,
            Ordinal = seq,
            Kind = LogEntryKind.Message,
            Author = Ada,
            ClientId = clientId ?? $"c{seq}",
            At = Noon.AddMilliseconds(seq),
            Body = Encoding.UTF8.GetBytes(body),
        };
    }

    /// <summary>A change of the room, which nobody can send twice.</summary>
    public static LogEntry Change(long seq, long ordinal)
    {
        return Message(seq) with { Kind = LogEntryKind.Change, Ordinal = ordinal, ClientId = null };
    }

    public static LogEntry In(this LogEntry entry, RoomId room) => entry with { Room = room };

    public static LogEntry By(this LogEntry entry, UserId author) => entry with { Author = author };

    public static ImmutableArray<LogEntry> Messages(long from, int count)
    {
        return [.. Enumerable.Range(0, count).Select(i => Message(from + i))];
    }

    public static ImmutableArray<LogEntry> In(this ImmutableArray<LogEntry> entries, RoomId room)
    {
        return [.. entries.Select(entry => entry.In(room))];
    }

    public static string Text(this LogEntry entry) => Encoding.UTF8.GetString(entry.Body.Span);

    public static long[] Seqs(this ImmutableArray<LogEntry> entries) => [.. entries.Select(entry => entry.Seq)];

    /// <summary>Asserts that every field came back, the body byte by byte.</summary>
    public static void Same(LogEntry expected, LogEntry? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Body.ToArray(), actual.Body.ToArray());
        Assert.Equal(expected with { Body = default }, actual with { Body = default });
    }

    public static void Same(IReadOnlyList<LogEntry> expected, ImmutableArray<LogEntry> actual)
    {
        Assert.Equal(expected.Select(entry => entry.Seq), actual.Seqs());
        for (var i = 0; i < actual.Length; i++)
        {
            Same(expected[i], actual[i]);
        }
    }
}
