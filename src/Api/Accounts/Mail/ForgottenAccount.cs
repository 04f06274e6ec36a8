namespace LiveChat.Api.Accounts.Mail;

/// <summary>Whose password was forgotten.</summary>
public sealed record ForgottenAccount
{
    /// <summary>Its name or its mail address.</summary>
    public required string Account { get; init; }
}
