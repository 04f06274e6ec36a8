using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>Ways to sign in besides the password.</summary>
public sealed class SignInOptions
{
    public const string Section = "LiveChat:SignIn";

    /// <summary>The domain that passkeys belong to; the one that requests are sent to when empty. Changing it makes all passkeys useless.</summary>
    [StringLength(253)] public string PasskeyDomain { get; set; } = "";

    /// <summary>Steps of signing in that one address may begin in 15 minutes; 0 lifts the limit.</summary>
    [Range(0, 1_000_000)] public int FlowsPerAddress { get; set; } = 600;
}
