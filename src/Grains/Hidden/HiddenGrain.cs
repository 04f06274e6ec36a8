using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Hidden;

[GrainType("hidden")]
internal sealed class HiddenGrain(
    [PersistentState("hidden", GrainKeys.Chat)] IPersistentState<HiddenState> hidden, ILogger<HiddenGrain> logger) : Grain, IHiddenGrain
{
    private static readonly Refusal Full = new(RefusalCode.TooMany, "One can hide no more messages; show some of them again.");

    private CoalescedState<HiddenState> _state = null!;
    private DeviceNews _devices = null!;

    private List<HiddenMessages> Rooms => hidden.State.Rooms;

    private UserId Id => new(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _state = new CoalescedState<HiddenState>(this, hidden);
        _devices = new DeviceNews(GrainFactory, Id, logger);
        return Task.CompletedTask;
    }

    public async Task<Result<Done>> Hide(Actor by, RoomId room, long message)
    {
        var found = await GrainFactory.Timeline(room).GetMessages(by, [message]);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (found.Value.IsEmpty)
        {
            return MessageRules.NoSuchMessage;
        }

        var before = RangesOf(room);
        var ranges = before.With(message);
        if (ranges.Length > before.Length && Rooms.Sum(each => each.Ranges.Length) >= IHiddenGrain.Most)
        {
            return Full;
        }

        await Commit(room, message, before, ranges);
        return default(Done);
    }

    public Task Show(RoomId room, long message)
    {
        var before = RangesOf(room);
        return Commit(room, message, before, before.Without(message));
    }

    public Task<HiddenList> GetAll() => Task.FromResult(new HiddenList { Rooms = [.. Rooms], Revision = hidden.State.Last });

    private ImmutableArray<SeqRange> RangesOf(RoomId room) => Rooms.Find(each => each.Room == room)?.Ranges ?? [];

    private async Task Commit(RoomId room, long message, ImmutableArray<SeqRange> before, ImmutableArray<SeqRange> ranges)
    {
        if (ranges == before)
        {
            return;
        }

        Rooms.RemoveAll(each => each.Room == room);
        if (!ranges.IsEmpty)
        {
            Rooms.Add(new HiddenMessages { Room = room, Ranges = ranges });
        }

        var revision = ++hidden.State.Last;
        await _state.SaveAsync();
        _devices.Tell(new UserHiddenChanged { User = Id, Room = room, Message = message, IsHidden = ranges.Has(message), Revision = revision });
        await GrainFactory.Activity(Id).LookAgain(room, message);
    }
}
