namespace LiveChat.Grains.Accounts.Factors;

/// <summary>What can follow a right password.</summary>
[GenerateSerializer, Alias("account.factor-kind")]
public enum FactorKind
{
    /// <summary>A code that changes every 30 seconds (RFC 6238).</summary>
    Totp = 0,

    /// <summary>One of ten codes on paper, each good once.</summary>
    RecoveryCode = 1,

    Passkey = 2,
}
