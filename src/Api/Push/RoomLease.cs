using LiveChat.Grains;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Push;

/// <summary>This front end's lease of a room: while it holds, the room pushes here.</summary>
internal sealed class RoomLease(RoomId room, FrontEnd frontEnd)
{
    /// <summary>How long a lease holds; the room asks for the next one before that.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    private long _takenAt;
    private int _taking;

    /// <summary>Whether the room pushes here.</summary>
    public bool Holds => _takenAt != 0 && frontEnd.Clock.GetElapsedTime(_takenAt) < Lasts;

    /// <summary>Takes the lease unless it holds or is being taken. What was missed before it is repaired.</summary>
    public void Take()
    {
        if (!Holds)
        {
            _ = TakeAsync();
        }
    }

    /// <summary>The room asks whether we still want it.</summary>
    public void Renew(bool nobodyIsHere)
    {
        _ = nobodyIsHere ? ReleaseAsync() : TakeAsync();
    }

    public async Task ReleaseAsync()
    {
        _takenAt = 0;
        try
        {
            await frontEnd.Grains.Timeline(room).Release(frontEnd.Id);
        }
        catch (Exception failure)
        {
            frontEnd.Log.LeaseFailed(room, failure);
        }
    }

    private async Task TakeAsync()
    {
        if (Interlocked.Exchange(ref _taking, 1) != 0)
        {
            return;
        }

        try
        {
            var head = await frontEnd.LeaseAsync(room);
            _takenAt = Math.Max(1, frontEnd.Clock.GetTimestamp());
            if (frontEnd.Rooms.Find(room) is { } feed)
            {
                feed.Learn(new FeedHead(head.Seq, head.Ordinal));
                feed.CatchUp();
            }
        }
        catch (Exception failure)
        {
            frontEnd.Log.LeaseFailed(room, failure); // The next check of the heads tries again.
        }
        finally
        {
            Volatile.Write(ref _taking, 0);
        }
    }
}
