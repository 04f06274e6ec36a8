namespace Orleans.Runtime;

/// <summary>Values that travel with a request to the grain and to everything that the grain calls. They do not travel back.</summary>
public static class RequestContext
{
    private const string ReentrancyKey = "#CCR";
    private static readonly AsyncLocal<Dictionary<string, object>?> Flow = new();

    public static Guid ReentrancyId
    {
        get => IdIn(Flow.Value);
        set
        {
            if (value == Guid.Empty)
            {
                Remove(ReentrancyKey);
            }
            else
            {
                Set(ReentrancyKey, value);
            }
        }
    }

    public static IEnumerable<string> Keys => Flow.Value?.Keys ?? Enumerable.Empty<string>();

    internal static Dictionary<string, object>? Values
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    public static object? Get(string key) => Flow.Value is { } values && values.TryGetValue(key, out var value) ? value : null;

    public static void Set(string key, object value)
    {
        // A copy, because earlier requests hold the dictionary that was current when they were sent.
        Flow.Value = new Dictionary<string, object>(Flow.Value ?? []) { [key] = value };
    }

    public static bool Remove(string key)
    {
        if (Flow.Value is not { } values || !values.ContainsKey(key))
        {
            return false;
        }

        var rest = new Dictionary<string, object>(values);
        rest.Remove(key);
        Flow.Value = rest.Count == 0 ? null : rest;
        return true;
    }

    public static void Clear() => Flow.Value = null;

    /// <summary>Until disposed, calls that this grain makes may come back to it while it waits for them.</summary>
    public static ReentrancySection AllowCallChainReentrancy() =>
        new(ReentrancyId, ReentrancyId == Guid.Empty ? Guid.NewGuid() : ReentrancyId);

    /// <summary>Until disposed, calls may not come back, even where an earlier caller allowed it.</summary>
    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty);

    internal static Guid IdIn(Dictionary<string, object>? values) =>
        values is not null && values.TryGetValue(ReentrancyKey, out var id) ? (Guid)id : Guid.Empty;

    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid _before;
        private readonly Guid _within;

        public ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId)
        {
            _before = originalReentrancyId;
            _within = newReentrancyId;
            ReentrancyId = newReentrancyId;
            if (newReentrancyId != Guid.Empty)
            {
                RuntimeContext.Current?.EnterReentrantSection(newReentrancyId);
            }
        }

        public void Dispose()
        {
            if (_within != Guid.Empty)
            {
                RuntimeContext.Current?.LeaveReentrantSection(_within);
            }

            ReentrancyId = _before;
        }
    }
}
