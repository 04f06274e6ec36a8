using System.Collections.Immutable;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Ports;

/// <summary>What every adapter of <see cref="IRoomLog"/> asks of a batch before it takes it.</summary>
public static class LogBatch
{
    /// <summary>The longest <see cref="LogEntry.ClientId"/>.</summary>
    public const int MaxClientIdLength = 64;

    /// <summary>Throws unless the entries are some, all of <paramref name="room"/>, and dense.</summary>
    /// <exception cref="ArgumentException">The caller has a bug; nothing was stored.</exception>
    public static void Require(RoomId room, ImmutableArray<LogEntry> entries)
    {
        if (entries.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A batch has at least one entry.", nameof(entries));
        }

        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            if (entry.Room != room)
            {
                throw new ArgumentException("A batch is of one room.", nameof(entries));
            }

            if (entry.Seq < 1 || entry.Seq != entries[0].Seq + i)
            {
                throw new ArgumentException("The entries of a batch are dense and start at 1 or later.", nameof(entries));
            }

            if (entry.ClientId is { Length: 0 or > MaxClientIdLength })
            {
                throw new ArgumentException("A client id has 1 to 64 characters.", nameof(entries));
            }
        }
    }
}
