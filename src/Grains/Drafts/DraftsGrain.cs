using System.Text;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Drafts;

[GrainType("drafts")]
internal sealed class DraftsGrain(
    [PersistentState("drafts", GrainKeys.Chat)] IPersistentState<DraftsState> drafts, ChatLimits limits, TimeProvider clock, ILogger<DraftsGrain> logger)
    : Grain, IDraftsGrain
{
    private static readonly Refusal Full = new(
        RefusalCode.TooMany, $"One can have {IDraftsGrain.Most} drafts, of {IDraftsGrain.MostBytes / 1024} KiB together. Send or delete some.");

    private static readonly Refusal Outdated = new(RefusalCode.Outdated, "Another device has changed this draft.");
    private static readonly Refusal NoMessage = new(RefusalCode.BadRequest, "A draft is for a thread, or answers a message, by its seq.");

    private DeviceNews _devices = null!;

    private List<Draft> All => drafts.State.Drafts;

    private UserId Id => new(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _devices = new DeviceNews(GrainFactory, Id, logger);
        return Task.CompletedTask;
    }

    public Task<DraftList> GetAll() => Task.FromResult(new DraftList { Items = [.. Enumerable.Reverse(All)], Revision = drafts.State.Last });

    public async Task<Result<Draft>> Put(RoomId room, long? thread, DraftChange change)
    {
        var known = Find(room, thread);
        if (known is { Text: { } text } && text == change.Text && known.ReplyTo == change.ReplyTo)
        {
            return known;
        }

        if ((Refuse(thread, change) ?? RefuseOld(known, change.After) ?? RefuseMore(known, change.Text)) is { } refusal)
        {
            return refusal;
        }

        if (await GrainFactory.User(Id).GetRoom(room) is null)
        {
            return RoomRules.NoSuchRoom;
        }

        return await Commit(known, new Draft
        {
            Room = room,
            Thread = thread,
            Text = change.Text,
            ReplyTo = change.ReplyTo,
            ChangedAt = clock.GetUtcNow(),
            Revision = drafts.State.Last + 1,
        });
    }

    public async Task<Result<Draft>> Remove(RoomId room, long? thread, long? after)
    {
        var known = Find(room, thread);
        if (RefuseOld(known, after) is { } refusal)
        {
            return refusal;
        }

        // Also where there is none, or none any more: what was written before and is still under way comes too late from now on.
        return await Commit(known, new Draft { Room = room, Thread = thread, ChangedAt = clock.GetUtcNow(), Revision = drafts.State.Last + 1 });
    }

    private async Task<Draft> Commit(Draft? before, Draft now)
    {
        if (before is not null)
        {
            All.Remove(before);
        }

        All.Add(now);
        drafts.State.Last = now.Revision;
        if (All.Count(draft => draft.Text is null) > IDraftsGrain.MostEnded)
        {
            All.RemoveAt(All.FindIndex(draft => draft.Text is null));
        }

        await this.WriteOrForget(drafts);
        _devices.Tell(new UserDraftChanged { User = Id, Draft = now });
        return now;
    }

    private Draft? Find(RoomId room, long? thread) => All.Find(draft => draft.Room == room && draft.Thread == thread);

    private Refusal? Refuse(long? thread, DraftChange change) =>
        thread is < 1 || change.ReplyTo is < 1 ? NoMessage : RoomRules.RefuseText(change.Text, limits);

    private static Refusal? RefuseOld(Draft? known, long? after) => known?.Revision > after ? Outdated : null;

    private Refusal? RefuseMore(Draft? known, string text)
    {
        var others = All.Where(draft => draft.Text is not null && draft != known).ToArray();
        var bytes = others.Sum(draft => Encoding.UTF8.GetByteCount(draft.Text!)) + Encoding.UTF8.GetByteCount(text);
        return others.Length >= IDraftsGrain.Most || bytes > IDraftsGrain.MostBytes ? Full : null;
    }
}
