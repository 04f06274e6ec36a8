namespace LiveChat.Grains.Accounts;

/// <summary>
/// Counts tries to sign in by where they come from, so that a stranger's failures do not lock the owner out. In memory: a restart forgets.
/// </summary>
internal sealed class SignInTries(int max, TimeProvider clock)
{
    private const int MaxSources = 256;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, Queue<DateTimeOffset>> _bySource = [];

    /// <summary>Counts a try, or says why it may not be made.</summary>
    public Refusal? Refuse(string source)
    {
        var now = clock.GetUtcNow();
        Tidy(now);
        if (!_bySource.TryGetValue(source, out var tries))
        {
            _bySource[source] = tries = new Queue<DateTimeOffset>();
        }

        if (tries.Count >= max)
        {
            return new Refusal(RefusalCode.RateLimited, "Too many tries to sign in.") { RetryAfter = tries.Peek() + Window - now };
        }

        tries.Enqueue(now);
        return null;
    }

    /// <summary>A try succeeded.</summary>
    public void Forget(string source) => _bySource.Remove(source);

    private void Tidy(DateTimeOffset now)
    {
        foreach (var (source, tries) in _bySource)
        {
            while (tries.TryPeek(out var oldest) && now - oldest >= Window)
            {
                tries.Dequeue();
            }

            if (tries.Count == 0)
            {
                _bySource.Remove(source);
            }
        }

        if (_bySource.Count >= MaxSources)
        {
            _bySource.Remove(_bySource.MinBy(entry => entry.Value.Peek()).Key);
        }
    }
}
