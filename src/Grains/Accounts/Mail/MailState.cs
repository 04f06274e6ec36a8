namespace LiveChat.Grains.Accounts.Mail;

/// <summary>The mail address of an account, and the links that wait for being opened.</summary>
[GenerateSerializer, Alias("account.mail-state")]
internal sealed class MailState
{
    /// <summary>The owner has shown that they read what is sent there; null without one.</summary>
    [Id(0)] public string? Address { get; set; }

    /// <summary>One that the owner has yet to confirm.</summary>
    [Id(1)] public string? Wanted { get; set; }

    /// <summary>SHA-256 of the secret that confirms it.</summary>
    [Id(2)] public string? WantedDigest { get; set; }

    [Id(3)] public DateTimeOffset WantedUntil { get; set; }

    /// <summary>SHA-256 of the secret that sets a new password.</summary>
    [Id(4)] public string? ResetDigest { get; set; }

    [Id(5)] public DateTimeOffset ResetUntil { get; set; }

    /// <summary>When somebody who forgot the password was last sent a link.</summary>
    [Id(6)] public DateTimeOffset? ResetMailedAt { get; set; }
}
