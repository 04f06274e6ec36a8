using System.Diagnostics.CodeAnalysis;

namespace LiveChat.Grains;

/// <summary>A value, or the refusal in its place.</summary>
[GenerateSerializer, Immutable, Alias("result`1")]
public readonly record struct Result<T>([property: Id(0)] T? Value, [property: Id(1)] Refusal? Refusal)
{
    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
