namespace LiveChat.Grains.Names;

/// <summary>Who owns a unique name. Key: the kind and the name in normal form, <c>account/ada</c>.</summary>
[Alias("name")]
public interface INameGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes the name for an owner for five minutes, until <see cref="Confirm"/>: an owner that never came to be does not keep it. The first
    /// wins; the owner may claim again. Durable when it returns.
    /// </summary>
    [Alias("claim")]
    Task<Result<Done>> Claim(string owner);

    /// <summary>The owner exists: the name is theirs until released. Again is harmless; by another it does nothing.</summary>
    [Alias("confirm")]
    Task Confirm(string owner);

    /// <summary>Gives the name back, if <paramref name="owner"/> has it.</summary>
    [Alias("release")]
    Task Release(string owner);

    /// <summary>The confirmed owner, or null.</summary>
    [Alias("get-owner")]
    Task<string?> GetOwner();
}
