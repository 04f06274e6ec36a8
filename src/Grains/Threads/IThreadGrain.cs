using System.Collections.Immutable;
using LiveChat.Grains.Users;
using Orleans.Concurrency;

namespace LiveChat.Grains.Threads;

/// <summary>Who follows one thread. Key: the room and the seq of the root, see <see cref="GrainKeys.Thread"/>.</summary>
/// <remarks>Full trust: only the room and <see cref="IThreadsGrain"/> call this, after they have looked whether somebody may.</remarks>
[Alias("thread")]
public interface IThreadGrain : IGrainWithStringKey
{
    /// <summary>The most who follow one thread.</summary>
    const int MostFollowers = 500;

    /// <summary>
    /// Of the room, after a reply is stored: these people have to do with the thread, and follow it from now on, unless they have said no or the thread has as
    /// many followers as it can have. Answers who follows it. Again is harmless.
    /// </summary>
    [Alias("replied")]
    Task<ImmutableArray<UserId>> Replied(ImmutableArray<UserId> people);

    /// <summary>Refuses with <see cref="RefusalCode.TooMany"/>. Again is harmless.</summary>
    [Alias("follow")]
    Task<Result<Done>> Follow(UserId user);

    /// <summary>From now on nothing but <see cref="Follow"/> makes them follow it. Again is harmless.</summary>
    [Alias("unfollow")]
    Task Unfollow(UserId user);

    [Alias("is-followed-by"), ReadOnly]
    Task<bool> IsFollowedBy(UserId user);
}
