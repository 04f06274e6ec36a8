namespace LiveChat.Api.Accounts.Mail;

/// <summary>What stands behind the <c>#</c> of a link.</summary>
public sealed record LinkToken
{
    public required string Token { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => nameof(LinkToken);
}
