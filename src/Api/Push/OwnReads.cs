using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Push;

/// <summary>
/// What somebody says they have read. The cursor follows a little later and once for many messages, so that no ack waits for it.
/// </summary>
internal sealed class OwnReads(IGrainFactory grains, PushLog log)
{
    private const int AtOnce = 64;

    private readonly Lock _lock = new();
    private Dictionary<(UserId, RoomId), ReadCursor> _pending = [];

    /// <summary>Who replies in a thread only has not read the room by it.</summary>
    public void Note(UserId user, RoomId room, MessageDraft draft, Posted posted)
    {
        if (!draft.IsOfRoom)
        {
            return;
        }

        lock (_lock)
        {
            ref var cursor = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_pending, (user, room), out _);
            if (posted.Seq > cursor.Seq)
            {
                cursor = new ReadCursor(posted.Seq, posted.Ordinal);
            }
        }
    }

    /// <summary>What was noted of a room and not written yet holds no more: the person has set their cursor back.</summary>
    public void Drop(UserId user, RoomId room)
    {
        lock (_lock)
        {
            _pending.Remove((user, room));
        }
    }

    public async Task FlushAsync()
    {
        Dictionary<(UserId User, RoomId Room), ReadCursor> pending;
        lock (_lock)
        {
            if (_pending.Count == 0)
            {
                return;
            }

            (pending, _pending) = (_pending, []);
        }

        foreach (var part in pending.Chunk(AtOnce))
        {
            await Task.WhenAll(part.Select(read => MarkAsync(read.Key.User, read.Key.Room, read.Value)));
        }
    }

    private async Task MarkAsync(UserId user, RoomId room, ReadCursor cursor)
    {
        try
        {
            await grains.User(user).MarkRead(room, cursor);
        }
        catch (Exception failure)
        {
            log.OwnReadFailed(user, failure); // The next message moves it, or the reader does.
        }
    }
}
