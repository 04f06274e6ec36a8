namespace LiveChat.Api.Accounts.Mail;

/// <summary>The mail address of one's own account.</summary>
public sealed record MailView
{
    /// <summary>The confirmed one.</summary>
    public string? Address { get; init; }

    /// <summary>One that waits for its link being opened.</summary>
    public string? Wanted { get; init; }
}
