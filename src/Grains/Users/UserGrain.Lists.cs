using LiveChat.Grains.Push;

namespace LiveChat.Grains.Users;

/// <summary>The way from what the person keeps in grains of their own to their devices.</summary>
internal sealed partial class UserGrain
{
    public Task ThreadsChanged(UserThreadsChanged change)
    {
        _reach.Tell(change);
        return Task.CompletedTask;
    }

    public Task SavedChanged(UserSavedChanged change)
    {
        _reach.Tell(change);
        return Task.CompletedTask;
    }
}
