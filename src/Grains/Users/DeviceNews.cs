using LiveChat.Grains.Push;

namespace LiveChat.Grains.Users;

/// <summary>
/// The way from what somebody keeps in a grain of its own to their devices. One after another, for of two calls that are on their way at once the second may
/// arrive first, and the devices would keep what is past. Hints, for which nobody waits: whoever comes back asks.
/// </summary>
internal sealed partial class DeviceNews(IGrainFactory grains, UserId user, ILogger logger)
{
    private Task _last = Task.CompletedTask;
    private bool _isAwaited;

    private IUserGrain User => grains.User(user);

    public void Tell(FrontEndSignal signal) => _last = TellAsync(_last, () => Task.FromResult<FrontEndSignal?>(signal));

    /// <summary>
    /// How something is now, looked at when all before is told, and only for who is there. What happens until then is in it and costs nothing more.
    /// </summary>
    public void TellLatest(Func<Task<FrontEndSignal>> now)
    {
        if (_isAwaited)
        {
            return;
        }

        _isAwaited = true;
        _last = TellAsync(_last, async () =>
        {
            _isAwaited = false;
            return await User.IsHere() ? await now() : null;
        });
    }

    private async Task TellAsync(Task before, Func<Task<FrontEndSignal?>> now)
    {
        await before;
        try
        {
            if (await now() is { } signal)
            {
                await User.Tell(signal);
            }
        }
        catch (Exception failure)
        {
            LogNotTold(logger, user, failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "The devices of person {UserId} were not told what changed.")]
    private static partial void LogNotTold(ILogger logger, UserId userId, Exception failure);
}
