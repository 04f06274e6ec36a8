namespace LiveChat.Grains.Accounts;

/// <summary>What a password is checked against.</summary>
[GenerateSerializer, Immutable, Alias("account.password-check")]
public sealed record PasswordCheck([property: Id(0)] string PasswordHash);
