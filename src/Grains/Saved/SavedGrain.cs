using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Saved;

[GrainType("saved")]
internal sealed class SavedGrain(
    [PersistentState("saved", GrainKeys.Chat)] IPersistentState<SavedState> saved, TimeProvider clock, ILogger<SavedGrain> logger) : Grain, ISavedGrain
{
    private static readonly Refusal Full = new(RefusalCode.TooMany, $"One can save {ISavedGrain.Most} messages.");
    private static readonly Refusal BadPage = new(RefusalCode.BadRequest, $"A page has 1 to {ISavedGrain.MostRows} messages.");

    private CoalescedState<SavedState> _state = null!;
    private DeviceNews _devices = null!;

    private List<SavedMark> Marks => saved.State.Marks;

    private UserId Id => new(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _state = new CoalescedState<SavedState>(this, saved);
        _devices = new DeviceNews(GrainFactory, Id, logger);
        return Task.CompletedTask;
    }

    public async Task<Result<Done>> Save(Actor by, RoomId room, long message)
    {
        var found = await GrainFactory.Timeline(room).GetMessage(by, message);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (Has(room, message))
        {
            return default(Done);
        }

        if (Marks.Count >= ISavedGrain.Most)
        {
            return Full;
        }

        Marks.Add(new SavedMark { Room = room, Message = message, SavedAt = clock.GetUtcNow(), Number = ++saved.State.Last });
        await _state.SaveAsync();
        Tell(room, message, isSaved: true);
        return default(Done);
    }

    public async Task<Result<Done>> Remove(Actor by, RoomId room, long message)
    {
        if (Marks.RemoveAll(mark => mark.Message == message && mark.Room == room) > 0)
        {
            await _state.SaveAsync();
            Tell(room, message, isSaved: false);
        }

        // Taken off in any case; whether there is such a room is not said to strangers.
        return (await GrainFactory.Timeline(room).GetMessage(by, message)).Refusal is { Code: RefusalCode.NotFound } noRoom ? noRoom : default(Done);
    }

    public Task<ImmutableArray<SavedMark>> GetMarks() => Task.FromResult<ImmutableArray<SavedMark>>([.. Enumerable.Reverse(Marks)]);

    public async Task<Result<SavedPage>> GetPage(Actor by, long? before, int limit)
    {
        if (limit is < 1 or > ISavedGrain.MostRows)
        {
            return BadPage;
        }

        SavedMark[] rest = [.. Enumerable.Reverse(Marks).Where(mark => before is null || mark.Number < before)];
        var page = rest[..Math.Min(limit, rest.Length)];
        var messages = await GrainFactory.ReadMessages(by, page.Select(mark => (mark.Room, mark.Message)));
        var rows = page.Select(mark => messages.GetValueOrDefault((mark.Room, mark.Message)) is { Deleted: false } message ? new SavedRow(mark, message) : null);
        return new SavedPage([.. rows.OfType<SavedRow>()], rest.Length > limit ? page[^1].Number : null);
    }

    private bool Has(RoomId room, long message) => Marks.Exists(mark => mark.Message == message && mark.Room == room);

    private void Tell(RoomId room, long message, bool isSaved) =>
        _devices.Tell(new UserSavedChanged { User = Id, Room = room, Message = message, IsSaved = isSaved });
}
