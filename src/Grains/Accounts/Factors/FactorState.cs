namespace LiveChat.Grains.Accounts.Factors;

/// <summary>What an account asks for besides the password, and what may stand in its place.</summary>
[GenerateSerializer, Alias("account.factor-state")]
internal sealed class FactorState
{
    /// <summary>The secret that codes are made from, in base32; null without codes.</summary>
    [Id(0)] public string? TotpSecret { get; set; }

    /// <summary>The time step of the last code that was taken: neither it nor an older one is taken again.</summary>
    [Id(1)] public long TotpStep { get; set; }

    /// <summary>SHA-256 of the recovery codes that were not used yet.</summary>
    [Id(2)] public List<string> RecoveryCodes { get; set; } = [];

    [Id(3)] public List<Passkey> Passkeys { get; set; } = [];

    [Id(4)] public List<LinkedIdentity> Identities { get; set; } = [];

    /// <summary>Whether the password alone does not let anybody in.</summary>
    public bool Any() => TotpSecret is not null || Passkeys.Count > 0;
}
