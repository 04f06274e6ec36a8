using LiveChat.Grains.Push;

namespace LiveChat.Grains.Users;

/// <summary>The way from the person's threads to their devices.</summary>
internal sealed partial class UserGrain
{
    public Task ThreadsChanged(UserThreadsChanged change)
    {
        _reach.Tell(change);
        return Task.CompletedTask;
    }
}
