namespace LiveChat.Grains.Accounts.Factors;

/// <summary>
/// Counts wrong codes, by where they come from and over all. Whoever gets this far knows the password, so the owner is not at a stranger's mercy; and the limit
/// over all keeps somebody with a stolen password and many addresses from guessing six digits. In memory: a restart forgets.
/// </summary>
internal sealed class CodeTries(int perSource, TimeProvider clock)
{
    /// <summary>Wrong codes of an account in a day. Three codes of a million are right at a time: a guess in 3,300 days of trying.</summary>
    public const int PerDay = 100;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly SignInTries _bySource = new(perSource, clock);
    private readonly Queue<DateTimeOffset> _wrong = [];

    /// <summary>Counts a try of this source, or says why it may not be made.</summary>
    public Refusal? Refuse(string source)
    {
        var now = clock.GetUtcNow();
        while (_wrong.TryPeek(out var oldest) && now - oldest >= Day)
        {
            _wrong.Dequeue();
        }

        return _wrong.Count >= PerDay
            ? new Refusal(RefusalCode.RateLimited, "Too many wrong codes.") { RetryAfter = _wrong.Peek() + Day - now }
            : _bySource.Refuse(source);
    }

    public void Failed() => _wrong.Enqueue(clock.GetUtcNow());

    public void Succeeded(string source) => _bySource.Forget(source);
}
