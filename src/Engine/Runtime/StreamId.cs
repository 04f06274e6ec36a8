using System.Globalization;

namespace Orleans.Runtime;

/// <summary>The identity of a stream, written <c>namespace/key</c>.</summary>
public readonly record struct StreamId
{
    private readonly string? _namespace;
    private readonly string? _key;

    private StreamId(string? ns, string key) => (_namespace, _key) = (ns, key);

    public static StreamId Create(string? ns, string key) => new(ns, key ?? throw new ArgumentNullException(nameof(key)));

    public static StreamId Create(string? ns, Guid key) => new(ns, key.ToString("N"));

    public static StreamId Create(string? ns, long key) => new(ns, key.ToString(CultureInfo.InvariantCulture));

    public string? GetNamespace() => _namespace;

    public string GetKeyAsString() => _key ?? "";

    public override string ToString() => $"{_namespace ?? "null"}/{_key}";
}
