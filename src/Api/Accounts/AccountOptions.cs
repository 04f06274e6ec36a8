using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.Accounts;

/// <summary>How accounts are guarded.</summary>
public sealed class AccountOptions
{
    public const string Section = "LiveChat:Accounts";

    public const int MinPassword = 8;

    public const int MaxPassword = 256;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA512 for a new password.</summary>
    [Range(1_000, 10_000_000)] public int PasswordIterations { get; set; } = 100_000;

    /// <summary>Failed sign-ins from one address in 15 minutes, over all accounts; 0 lifts the limit.</summary>
    [Range(0, 1_000_000)] public int FailuresPerAddress { get; set; } = 200;

    /// <summary>How long an access token works.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")] public TimeSpan AccessLife { get; set; } = TimeSpan.FromMinutes(10);
}
