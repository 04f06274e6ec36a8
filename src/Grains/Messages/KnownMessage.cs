using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>A message to which something is done, in the memory of its room.</summary>
internal sealed class KnownMessage(MessageNote note)
{
    private int _underWay;

    /// <summary>Who wrote it; null until that was read.</summary>
    public UserId? Author { get; private set; }

    public DateTimeOffset PostedAt { get; private set; }

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
    public bool CanBeForgotten => IsStored && _underWay == 0;

    public void Read(LogEntry entry) => (Author, PostedAt) = (entry.Author, entry.At);

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

    /// <summary>An act is durable.</summary>
    public void Apply(MessageAct act)
    {
        Note = Note.Apply(act);
        _underWay = Math.Max(0, _underWay - 1);
        if (_underWay == 0)
        {
            (Expected, Last) = (Note, null);
        }
    }
}
