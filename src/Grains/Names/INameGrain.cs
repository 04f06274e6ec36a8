namespace LiveChat.Grains.Names;

/// <summary>Who owns a unique name. Key: the kind and the name in normal form, <c>account/ada</c>.</summary>
[Alias("name")]
public interface INameGrain : IGrainWithStringKey
{
    /// <summary>Takes the name for an owner. The first wins; the owner may claim again. Durable when it returns.</summary>
    [Alias("claim")]
    Task<Result<Done>> Claim(string owner);

    /// <summary>Gives the name back, if <paramref name="owner"/> has it.</summary>
    [Alias("release")]
    Task Release(string owner);

    /// <summary>The owner, or null.</summary>
    [Alias("get-owner")]
    Task<string?> GetOwner();
}
