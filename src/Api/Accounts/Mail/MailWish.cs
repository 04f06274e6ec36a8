namespace LiveChat.Api.Accounts.Mail;

/// <summary>Where mail for one's account is to go.</summary>
public sealed record MailWish
{
    public required string Address { get; init; }
}
