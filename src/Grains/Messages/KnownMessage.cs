using LiveChat.Grains.Polls;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>A message to which something is done, in the memory of its room.</summary>
internal sealed class KnownMessage(MessageNote note)
{
    private int _underWay;
    private int _held;

    /// <summary>Who wrote it; null until that was read.</summary>
    public UserId? Author { get; private set; }

    public DateTimeOffset PostedAt { get; private set; }

    /// <summary>The message in whose thread it is a reply; null: in none.</summary>
    public long? Thread { get; private set; }

    /// <summary>What it asks people to vote on; null: nothing.</summary>
    public Poll? Poll { get; private set; }

    /// <summary>What was done to it and is durable.</summary>
    public MessageNote Note { get; private set; } = note;

    /// <summary>The same with what is on its way to the log, where nothing can come between: what is decided by it holds when it is stored.</summary>
    public MessageNote Expected { get; private set; } = note;

    /// <summary>Ends when the last act that is on its way is stored.</summary>
    public Task<Result<LogEntry>>? Last { get; set; }

    /// <summary>Which revision of the note is stored.</summary>
    public long StoredRevision { get; set; } = note.Revision;

    public bool IsStored => StoredRevision == Note.Revision;

    /// <summary>Nothing is lost when memory forgets it.</summary>
    public bool CanBeForgotten => IsStored && _underWay == 0 && _held == 0;

    public void Read(LogEntry entry) => (Author, PostedAt, Thread, Poll) = (entry.Author, entry.At, entry.Thread, PollRules.Of(entry));

    public void Expect(MessageAct act)
    {
        _underWay++;
        Expected = Expected.Fold(act);
    }

    /// <summary>The act did not get on its way; before it was so.</summary>
    public void TakeBack(MessageNote before)
    {
        _underWay--;
        Expected = before;
    }

    /// <summary>A reply in its thread gets on its way: the note is not to be forgotten before that has its place.</summary>
    public void Hold() => _held++;

    public void Release() => _held--;

    /// <summary>An act, or a reply in its thread, is durable.</summary>
    public void Apply(RoomEvent happened)
    {
        Note = Note.Apply(happened);
        _underWay = happened is MessageAct ? Math.Max(0, _underWay - 1) : _underWay;
        if (_underWay == 0)
        {
            (Expected, Last) = (Note, null);
        }
    }
}
