using LiveChat.Grains;

namespace LiveChat.Api.Wire;

/// <summary>What a hub call answers: a value, or the refusal in its place.</summary>
/// <typeparam name="T">A class, or a nullable struct: the absent half is left out.</typeparam>
public sealed record Answer<T>
{
    public T? Value { get; init; }

    public RefusalView? Refusal { get; init; }

    public static implicit operator Answer<T>(T value) => new() { Value = value };

    public static implicit operator Answer<T>(Refusal refusal) => new() { Refusal = RefusalView.From(refusal) };
}

/// <summary>Makes answers from the results of grains.</summary>
public static class Answer
{
    public static Answer<T> From<T>(Result<T> result)
        where T : class
    {
        return result.Succeeded ? result.Value : result.Refusal;
    }

    public static Answer<TView> From<T, TView>(Result<T> result, Func<T, TView> view)
    {
        return result.Succeeded ? view(result.Value) : result.Refusal;
    }
}
