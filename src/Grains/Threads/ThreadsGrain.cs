using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Threads;

[GrainType("threads")]
internal sealed partial class ThreadsGrain(
    [PersistentState("threads", GrainKeys.Chat)] IPersistentState<ThreadsState> threads, TimeProvider clock, ILogger<ThreadsGrain> logger)
    : Grain, IThreadsGrain
{
    private static readonly Refusal NoSuchReply = new(RefusalCode.BadRequest, "This place is not in the thread.");

    /// <summary>Threads that began with a reply that was heard of, and that were not read since: one before it may be heard of later.</summary>
    private readonly HashSet<FollowedThread> _begun = [];

    private CoalescedState<ThreadsState> _state = null!;
    private DeviceNews _devices = null!;

    private UserId Id => new(this.GetPrimaryKeyString());

    private List<FollowedThread> Followed => threads.State.Followed;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _state = new CoalescedState<ThreadsState>(this, threads);
        _devices = new DeviceNews(GrainFactory, Id, logger);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _state.CloseAsync();

    public async Task Heard(ThreadNews news)
    {
        if (Find(news.Room, news.Root) is null && (await GrainFactory.User(Id).GetReadSeqs([news.Room]))[0] is null)
        {
            return; // Not in the room any more, or brought in by a stranger who is not answered yet.
        }

        var thread = Find(news.Room, news.Root) ?? Begin(news);
        var moved = thread.Hear(news.Ordinal, news.At);
        if (news.By == Id && thread.Read < news.Ordinal)
        {
            _begun.Remove(thread);
            (thread.Read, moved) = (news.Ordinal, true); // Who answers has read.
        }
        else if (news.Ordinal <= thread.Read && _begun.Contains(thread))
        {
            (thread.Read, moved) = (news.Ordinal - 1, true); // It was followed by then.
        }

        if (moved)
        {
            _state.SaveSoon();
            Tell(thread.Mark());
        }
    }

    public async Task Left(RoomId room)
    {
        if (Followed.RemoveAll(thread => thread.Room == room) > 0)
        {
            await _state.SaveAsync();
            Tell(mark: null);
        }
    }

    public Task<int> GetUnread() => Task.FromResult(Unread);

    public Task<ImmutableArray<ThreadMark>> GetMarks() => Task.FromResult<ImmutableArray<ThreadMark>>([.. Followed.Select(thread => thread.Mark())]);

    public async Task<Result<ThreadMark>> Get(Actor by, RoomId room, long root)
    {
        if (Find(room, root) is { } thread)
        {
            return thread.Mark();
        }

        var found = await Ask(by, room, root);
        return found.Refusal is { } refusal ? refusal
            : Apart(room, found.Value!) with { Following = await GrainFactory.Thread(room, root).IsFollowedBy(Id) };
    }

    public async Task<Result<ThreadMark>> Follow(Actor by, RoomId room, long root)
    {
        var found = await Ask(by, room, root);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if ((await GrainFactory.Thread(room, root).Follow(Id)).Refusal is { } full)
        {
            return full;
        }

        if (Find(room, root) is { } thread)
        {
            return thread.Mark();
        }

        var (replies, at) = (found.Value!.Replies, found.Value.LastReplyAt);
        thread = Add(room, root, read: replies, last: replies, at);
        await _state.SaveAsync();
        Tell(thread.Mark());
        return thread.Mark();
    }

    public async Task<Result<ThreadMark>> Unfollow(Actor by, RoomId room, long root)
    {
        var found = await Ask(by, room, root);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        await GrainFactory.Thread(room, root).Unfollow(Id);
        var mark = Apart(room, found.Value!);
        if (Followed.RemoveAll(thread => thread.Is(room, root)) > 0)
        {
            await _state.SaveAsync();
            Tell(mark);
        }

        return mark;
    }

    public async Task<Result<ThreadMark>> MarkRead(Actor by, RoomId room, long root, long ordinal)
    {
        if (Find(room, root) is not { } known || ordinal > known.Last)
        {
            var found = await Ask(by, room, root);
            if (found.Refusal is { } refusal)
            {
                return refusal;
            }

            if (ordinal > found.Value!.Replies)
            {
                return NoSuchReply;
            }

            if (Find(room, root) is null)
            {
                return ordinal < 0 ? NoSuchReply : Apart(room, found.Value);
            }

            Find(room, root)!.Hear(found.Value.Replies, found.Value.LastReplyAt ?? default);
        }

        var thread = Find(room, root)!;
        if (ordinal < 0)
        {
            return NoSuchReply;
        }

        _begun.Remove(thread);
        if (ordinal > thread.Read)
        {
            thread.Read = ordinal;
            await _state.SaveAsync();
            Tell(thread.Mark());
        }

        return thread.Mark();
    }

    public async Task<Result<Done>> MarkAllRead(Actor by)
    {
        _begun.Clear();
        var unread = Followed.FindAll(thread => thread.IsUnread);
        if (unread.Count > 0)
        {
            unread.ForEach(thread => thread.Read = thread.Last);
            await _state.SaveAsync();
            Tell(mark: null);
        }

        return default(Done);
    }
}
