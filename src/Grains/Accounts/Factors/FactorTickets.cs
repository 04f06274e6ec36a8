namespace LiveChat.Grains.Accounts.Factors;

/// <summary>Sign-ins that wait for a second factor. In memory: a restart forgets, and people type the password once more.</summary>
internal sealed class FactorTickets(TimeProvider clock)
{
    private const int MaxOpen = 32;

    /// <summary>Wrong answers that one ticket stands.</summary>
    private const int MaxTries = 5;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly List<Ticket> _open = [];

    /// <summary>A new one.</summary>
    /// <param name="binding">Who holds it, in words of the caller: another cannot use it.</param>
    public string Open(string binding)
    {
        var now = clock.GetUtcNow();
        _open.RemoveAll(ticket => ticket.EndsAt <= now);
        if (_open.Count >= MaxOpen)
        {
            _open.RemoveAt(0);
        }

        var secret = IdText.NewSecret();
        _open.Add(new Ticket(Digests.Of(secret), binding, now + Life));
        return secret;
    }

    public bool IsOpen(string secret, string binding) => Find(secret, binding) is not null;

    /// <summary>It was used.</summary>
    public void Close(string secret) => _open.RemoveAll(ticket => ticket.Digest == Digests.Of(secret));

    /// <summary>A wrong answer; the last one that it stands ends it.</summary>
    public void Failed(string secret, string binding)
    {
        if (Find(secret, binding) is { } ticket && ++ticket.Failures >= MaxTries)
        {
            _open.Remove(ticket);
        }
    }

    public void Clear() => _open.Clear();

    private Ticket? Find(string secret, string binding)
    {
        var (digest, now) = (Digests.Of(secret), clock.GetUtcNow());
        return _open.Find(ticket => ticket.Digest == digest && ticket.Binding == binding && ticket.EndsAt > now);
    }

    private sealed class Ticket(string digest, string binding, DateTimeOffset endsAt)
    {
        public string Digest => digest;

        public string Binding => binding;

        public DateTimeOffset EndsAt => endsAt;

        public int Failures { get; set; }
    }
}
