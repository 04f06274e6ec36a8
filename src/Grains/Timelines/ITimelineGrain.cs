using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using Orleans.Concurrency;

namespace LiveChat.Grains.Timelines;

/// <summary>What a room and a conversation have in common: messages in one order, and the front ends that get them.</summary>
/// <remarks>
/// Never called by itself: <see cref="GrainKeys.Timeline"/> says which grain an id is of. Messages and reads interleave with each other and with
/// changes: that is what lets one write carry many messages.
/// </remarks>
[Alias("timeline")]
public interface ITimelineGrain : IGrainWithStringKey
{
    /// <summary>Appends a message. The same client id with the same text returns the first answer, for ever.</summary>
    [Alias("post"), AlwaysInterleave]
    Task<Result<Posted>> Post(Actor by, MessageDraft draft);

    /// <summary>As <see cref="Post"/> for each, in this order; answers each in the same order. At most <see cref="MaxDrafts"/>.</summary>
    [Alias("post-all"), AlwaysInterleave]
    Task<ImmutableArray<Result<Posted>>> PostAll(Actor by, ImmutableArray<MessageDraft> drafts);

    /// <summary>The most messages of one call.</summary>
    const int MaxDrafts = 64;

    /// <summary>A page of what happened.</summary>
    [Alias("get-history"), AlwaysInterleave]
    Task<Result<HistoryPage>> GetHistory(Actor by, HistoryRange range);

    /// <summary>Tells the others that <paramref name="by"/> is typing. Lossy.</summary>
    [Alias("typing"), AlwaysInterleave, OneWay]
    Task Typing(Actor by);

    /// <summary>
    /// From now on this front end gets the room's batches, for 15 minutes; answers the head, from which the front end knows what it missed. A batch
    /// with <see cref="RoomBatch.Renew"/> asks for the lease again. Full trust: only front ends call this.
    /// </summary>
    [Alias("lease"), AlwaysInterleave]
    Task<RoomHead> Lease(FrontEndId frontEnd);

    /// <summary>No member is at this front end any more.</summary>
    [Alias("release"), AlwaysInterleave, OneWay]
    Task Release(FrontEndId frontEnd);

    /// <summary>Events after a seq for a front end that saw a hole. Full trust, as <see cref="Lease"/>.</summary>
    [Alias("repair"), AlwaysInterleave]
    Task<HistoryPage> Repair(long after, int limit);
}
