namespace LiveChat.Api.Accounts.Mail;

/// <summary>A new password, by a link.</summary>
public sealed record PasswordReset
{
    public required string Token { get; init; }

    public required string Password { get; init; }

    /// <summary>Neither of them.</summary>
    public override string ToString() => nameof(PasswordReset);
}
