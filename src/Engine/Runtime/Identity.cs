namespace Orleans.Runtime;

/// <summary>The name of a grain class.</summary>
public readonly record struct GrainType
{
    private string Value { get; init; }
    public static GrainType Create(string value) => new() { Value = value };
    public override string ToString() => Value ?? "";
}

/// <summary>The key of a grain of one class.</summary>
public readonly record struct IdSpan
{
    private string Value { get; init; }
    public static IdSpan Create(string id) => new() { Value = id };
    public override string ToString() => Value ?? "";
}

/// <summary>The identity of a grain, written <c>type/key</c>.</summary>
public readonly record struct GrainId(GrainType Type, IdSpan Key)
{
    /// <exception cref="ArgumentException">The key is empty or white space.</exception>
    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);
    public static GrainId Create(GrainType type, string key) => !string.IsNullOrWhiteSpace(key)
        ? new GrainId(type, IdSpan.Create(key)) : throw new ArgumentException("A grain needs a key.", nameof(key));
    /// <exception cref="ArgumentException">There is no slash in it.</exception>
    public static GrainId Parse(string value) => value.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash
        ? Create(value[..slash], value[(slash + 1)..]) : throw new ArgumentException($"Unable to parse \"{value}\" as a grain id");
    /// <summary>A hash that is the same in every process.</summary>
    public uint GetUniformHashCode() => ToString().Aggregate(2166136261u, (hash, character) => (hash ^ character) * 16777619u);
    public override string ToString() => $"{Type}/{Key}";
}

/// <summary>The identity of a stream, written <c>namespace/key</c>.</summary>
public readonly record struct StreamId
{
    private string? Namespace { get; init; }
    private string Key { get; init; }
    public static StreamId Create(string? ns, string key) => new() { Namespace = ns, Key = key };
    public string? GetNamespace() => Namespace;
    public string GetKeyAsString() => Key;
    public override string ToString() => $"{Namespace ?? "null"}/{Key}";
}
