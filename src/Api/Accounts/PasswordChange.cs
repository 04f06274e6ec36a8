namespace LiveChat.Api.Accounts;

/// <summary>A new password for one's account.</summary>
public sealed record PasswordChange
{
    public required string Password { get; init; }

    /// <summary>The one until now; absent for somebody who showed a moment ago who they are.</summary>
    public string? CurrentPassword { get; init; }

    /// <summary>Never the passwords.</summary>
    public override string ToString() => nameof(PasswordChange);
}
