using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Receipts;

namespace LiveChat.Grains.Timelines;

/// <summary>Who has read how far. The people themselves keep it; the room asks them, and passes on what they tell.</summary>
internal sealed partial class Talk<TState>
{
    private bool KeepsReceipts => _state.State.People <= ReadReceipts.MostPeople;

    public async Task<Result<ReadReceipts>> GetReceipts(Actor by)
    {
        if (_owner.Refuse(RoomAct.Read, by) is { } refusal)
        {
            return refusal;
        }

        if (!KeepsReceipts)
        {
            return ReadReceipts.None;
        }

        var found = await Task.WhenAll(_state.State.Everybody.ToArray().Select(person => _grains.User(person).GetReceipt(_id)));
        return _owner.Refuse(RoomAct.Read, by) is { } gone // Put out meanwhile.
            ? gone
            : new ReadReceipts { Kept = true, Items = [.. found.OfType<ReadReceipt>().Where(receipt => _state.State.Has(receipt.User))] };
    }

    /// <returns>Whether there are receipts in this room.</returns>
    public bool Received(ReadReceipt receipt)
    {
        if (KeepsReceipts && _state.State.Has(receipt.User))
        {
            _leases.Publish(new RoomReceipt { Room = _id, Receipt = receipt });
        }

        return KeepsReceipts;
    }
}
