using System.Collections.Immutable;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Threads;

[GrainType("thread")]
internal sealed class ThreadGrain([PersistentState("thread", GrainKeys.Chat)] IPersistentState<ThreadState> thread) : Grain, IThreadGrain
{
    private static readonly Refusal Full = new(RefusalCode.TooMany, $"A thread has at most {IThreadGrain.MostFollowers} followers.");

    private ThreadState State => thread.State;

    public async Task<ImmutableArray<UserId>> Replied(ImmutableArray<UserId> people)
    {
        UserId[] coming =
        [
            .. people.Distinct()
                .Where(person => !State.Followers.Contains(person) && !State.Unwilling.Contains(person))
                .Take(IThreadGrain.MostFollowers - State.Followers.Count),
        ];
        if (coming.Length > 0)
        {
            State.Followers.AddRange(coming);
            await this.WriteOrForget(thread);
        }

        return [.. State.Followers];
    }

    public async Task<Result<Done>> Follow(UserId user)
    {
        if (State.Followers.Contains(user))
        {
            return default(Done);
        }

        if (State.Followers.Count >= IThreadGrain.MostFollowers)
        {
            return Full;
        }

        State.Unwilling.Remove(user);
        State.Followers.Add(user);
        await this.WriteOrForget(thread);
        return default(Done);
    }

    public async Task Unfollow(UserId user)
    {
        if (State.Unwilling.Contains(user))
        {
            return;
        }

        State.Followers.Remove(user);
        State.Unwilling.Add(user);
        if (State.Unwilling.Count > ThreadState.MostUnwilling)
        {
            State.Unwilling.RemoveAt(0);
        }

        await this.WriteOrForget(thread);
    }

    public Task<bool> IsFollowedBy(UserId user) => Task.FromResult(State.Followers.Contains(user));
}
