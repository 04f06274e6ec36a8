namespace Orleans.Runtime;

/// <summary>Values that travel with a request to the grain and to everything that the grain calls. They do not travel back.</summary>
public static class RequestContext
{
    private const string ChainKey = "#CCR";
    private static readonly AsyncLocal<Dictionary<string, object>?> Flow = new();

    public static Guid ReentrancyId
    {
        get => Get(ChainKey) is Guid id ? id : Guid.Empty;
        set { if (value == Guid.Empty) { Remove(ChainKey); } else { Set(ChainKey, value); } }
    }

    public static object? Get(string key) => Flow.Value is { } values && values.TryGetValue(key, out var value) ? value : null;
    // Changes are made to a copy, because earlier requests hold the dictionary that was current when they were sent.
    public static void Set(string key, object value) => Flow.Value = new(Flow.Value ?? []) { [key] = value };
    public static bool Remove(string key)
    {
        var rest = new Dictionary<string, object>(Flow.Value ?? []);
        var removed = rest.Remove(key);
        Flow.Value = rest.Count > 0 ? rest : null;
        return removed;
    }

    /// <summary>Until disposed, calls that this grain makes may come back to it while it waits for them.</summary>
    public static ReentrancySection AllowCallChainReentrancy() =>
        new(ReentrancyId, ReentrancyId == Guid.Empty ? Guid.NewGuid() : ReentrancyId);
    /// <summary>Until disposed, calls may not come back, even where an earlier caller allowed it.</summary>
    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty);
    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid _before;
        private readonly Guid _within;

        public ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId)
        {
            (_before, _within, ReentrancyId) = (originalReentrancyId, newReentrancyId, newReentrancyId);
            Activation.Current?.EnterChain(newReentrancyId);
        }

        public void Dispose()
        {
            Activation.Current?.LeaveChain(_within);
            ReentrancyId = _before;
        }
    }
}
