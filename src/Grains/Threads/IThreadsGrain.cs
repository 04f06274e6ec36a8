using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using Orleans.Concurrency;

namespace LiveChat.Grains.Threads;

/// <summary>The threads that one person follows, and how far they have read each. Key: <see cref="Users.UserId"/>.</summary>
/// <remarks>
/// What was read is durable when it is answered. What is heard of replies is a hint, written a little later; asking for a page corrects it from the rooms. To
/// those who may not read the room a thread does not exist. Changes are told to all devices.
/// </remarks>
[Alias("threads")]
public interface IThreadsGrain : IGrainWithStringKey
{
    /// <summary>The most threads of one person; beyond it those leave that are read and had no reply for the longest time.</summary>
    const int MostThreads = 500;

    /// <summary>The most threads of one page.</summary>
    const int MostRows = 50;

    /// <summary>
    /// Of the room: a thread that this person follows has another reply. Late, early and repeated news do no harm, and neither do those of a room that they are not
    /// in any more, or of a stranger whom they have not answered.
    /// </summary>
    [Alias("heard"), AlwaysInterleave]
    Task Heard(ThreadNews news);

    /// <summary>Of the person: they are not in this room any more. Its threads leave the list.</summary>
    [Alias("left"), AlwaysInterleave]
    Task Left(RoomId room);

    /// <summary>How many followed threads have replies that this person has not read.</summary>
    [Alias("get-unread"), AlwaysInterleave]
    Task<int> GetUnread();

    /// <summary>How this person stands to all threads that they follow.</summary>
    [Alias("get-marks"), AlwaysInterleave]
    Task<ImmutableArray<ThreadMark>> GetMarks();

    /// <summary>How this person stands to a thread.</summary>
    [Alias("get"), AlwaysInterleave]
    Task<Result<ThreadMark>> Get(Actor by, RoomId room, long root);

    /// <summary>Replies so far count as read. Refuses with <see cref="RefusalCode.TooMany"/>. Again is harmless.</summary>
    [Alias("follow"), AlwaysInterleave]
    Task<Result<ThreadMark>> Follow(Actor by, RoomId room, long root);

    /// <summary>From now on only <see cref="Follow"/> makes this person follow it. Again is harmless.</summary>
    [Alias("unfollow"), AlwaysInterleave]
    Task<Result<ThreadMark>> Unfollow(Actor by, RoomId room, long root);

    /// <summary>Has read up to a reply, by its ordinal in the thread; never back. Of a thread that is not followed nothing is kept.</summary>
    [Alias("mark-read"), AlwaysInterleave]
    Task<Result<ThreadMark>> MarkRead(Actor by, RoomId room, long root, long ordinal);

    /// <summary>Has read everything in all of them. Again is harmless.</summary>
    [Alias("mark-all-read"), AlwaysInterleave]
    Task<Result<Done>> MarkAllRead(Actor by);

    /// <summary>A page of followed threads, those with the latest replies first.</summary>
    /// <param name="by">Whose list it is.</param>
    /// <param name="unread">Only those with unread replies.</param>
    /// <param name="after">The <see cref="ThreadPage.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">1 to <see cref="MostRows"/>.</param>
    [Alias("get-page"), AlwaysInterleave]
    Task<Result<ThreadPage>> GetPage(Actor by, bool unread, string? after, int limit);
}
