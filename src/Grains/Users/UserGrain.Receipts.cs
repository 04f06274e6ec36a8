using LiveChat.Grains.Receipts;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Users;

/// <summary>What others learn of how far the person has read.</summary>
internal sealed partial class UserGrain
{
    /// <summary>A room with too many people for receipts is told nothing for so long.</summary>
    private static readonly TimeSpan CrowdStays = TimeSpan.FromMinutes(10);

    /// <summary>Until when rooms count as such.</summary>
    private readonly Dictionary<RoomId, DateTimeOffset> _crowds = [];

    public Task<ReadReceipt?> GetReceipt(RoomId room) =>
        Task.FromResult(user.State.Rooms.TryGetValue(room, out var membership) ? Receipt(membership) : null);

    public async Task<Result<Done>> MarkDelivered(RoomId room, long seq)
    {
        if (!user.State.Rooms.ContainsKey(room))
        {
            return NoSuchRoom;
        }

        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        var head = (await log.GetHeadsAsync([room], timeout.Token))[0];
        if (seq < 1 || seq > head.Seq)
        {
            return new Refusal(RefusalCode.BadRequest, "This place is not in the room.");
        }

        if (!user.State.Rooms.TryGetValue(room, out var membership))
        {
            return NoSuchRoom;
        }

        if (seq > membership.Delivered)
        {
            membership.Delivered = seq;
            _state.SaveSoon();
            TellReceipt(room, membership);
        }

        return default(Done);
    }

    /// <summary>Null: nobody is told. A stranger whose request is not answered is not, either.</summary>
    private ReadReceipt? Receipt(MembershipState membership)
    {
        if (user.State.HidesReading || membership.RequestBy is not null)
        {
            return null;
        }

        var read = Math.Max(membership.Seen, membership.Read.Seq); // States of the time before have the cursor only.
        return new ReadReceipt { User = Id, Read = read, Delivered = Math.Max(membership.Delivered, read), Since = membership.JoinedSeq };
    }

    private void TellReceipt(RoomId room, MembershipState membership)
    {
        if (Receipt(membership) is { } receipt && !(_crowds.TryGetValue(room, out var until) && clock.GetUtcNow() < until))
        {
            _ = TellReceiptAsync(room, receipt);
        }
    }

    /// <summary>A hint: whoever opens the room asks.</summary>
    private async Task TellReceiptAsync(RoomId room, ReadReceipt receipt)
    {
        try
        {
            if (await GrainFactory.Timeline(room).Received(receipt))
            {
                _crowds.Remove(room);
            }
            else if (user.State.Rooms.ContainsKey(room))
            {
                _crowds[room] = clock.GetUtcNow() + CrowdStays;
            }
        }
        catch (Exception failure)
        {
            LogReceiptNotTold(Id, room, failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "Room {RoomId} was not told how far person {UserId} has read.")]
    private partial void LogReceiptNotTold(UserId userId, RoomId roomId, Exception failure);
}
