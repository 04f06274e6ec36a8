namespace LiveChat.Api.Accounts.Mail;

/// <summary>A link that an administrator hands to somebody who forgot the password: `/reset#token=…`. Shown once.</summary>
public sealed record IssuedReset
{
    public required string Token { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => nameof(IssuedReset);
}
