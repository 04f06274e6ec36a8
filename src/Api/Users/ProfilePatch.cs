namespace LiveChat.Api.Users;

/// <summary>What shall be different about oneself; absent leaves a thing as it is.</summary>
public sealed record ProfilePatch
{
    public string? DisplayName { get; init; }
}
