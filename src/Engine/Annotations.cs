namespace Orleans;

/// <summary>Marks a type that crosses grain calls, streams or storage. This engine passes references and needs no serializer.</summary>
[AttributeUsage(AttributeTargets.All)] public sealed class GenerateSerializerAttribute : Attribute;

/// <summary>The wire identity of a member. Never renumbered, never used again.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class IdAttribute(uint id) : Attribute { public uint Id { get; } = id; }

/// <summary>The wire identity of a type or method.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class AliasAttribute(string alias) : Attribute { public string Alias { get; } = alias; }
/// <summary>Promises that an instance is never modified once it was handed over.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)] public sealed class ImmutableAttribute : Attribute;

/// <summary>The stable name of a grain class, in its ids and storage keys. Without it: its name in lower case, less <c>grain</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GrainTypeAttribute(string grainType) : Attribute { internal string Name { get; } = grainType; }

/// <summary>How long a caller of this method waits before it gets a <see cref="TimeoutException"/>.</summary>
[AttributeUsage(AttributeTargets.Method)] public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    public TimeSpan? Timeout { get; init; } = TimeSpan.Parse(timeout, CultureInfo.InvariantCulture);
}
