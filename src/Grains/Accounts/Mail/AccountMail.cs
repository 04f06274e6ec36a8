namespace LiveChat.Grains.Accounts.Mail;

/// <summary>What its owner sees of an account's mail address.</summary>
/// <param name="Address">The confirmed one; null without.</param>
/// <param name="Wanted">One that waits for being confirmed.</param>
[GenerateSerializer, Immutable, Alias("account.mail")]
public sealed record AccountMail([property: Id(0)] string? Address, [property: Id(1)] string? Wanted);
