using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Accounts;

/// <remarks>
/// What others do to an account (<see cref="AccountAccess"/> says who may) is in the audit log when it is answered, and is told to the person's sockets within a second.
/// Again, with the same words, is harmless and adds nothing. The last administrator who can sign in stays one (<see cref="RefusalCode.LastAdministrator"/>).
/// </remarks>
public partial interface IAccountGrain
{
    /// <summary>
    /// Opens a session as <see cref="OpenSession"/> does, unless the account is disabled: then it says why, and until when
    /// (<see cref="RefusalCode.AccountDisabled"/>). Only for those who have shown all that the account asks for.
    /// </summary>
    [Alias("admit")]
    Task<Result<SessionGrant>> Admit(string source, string device);

    /// <summary>How it stands; null when there is no such account. Full trust.</summary>
    [Alias("get-standing")]
    Task<AccountStanding?> GetStanding();

    /// <summary>All sessions end, and nobody signs in until it is enabled or the time is over.</summary>
    [Alias("disable")]
    Task<Result<Done>> Disable(Actor by, SanctionTerms terms);

    [Alias("enable")]
    Task<Result<Done>> Enable(Actor by);

    /// <summary>The person goes on reading, and writes nowhere.</summary>
    [Alias("mute")]
    Task<Result<Done>> Mute(Actor by, SanctionTerms terms);

    [Alias("unmute")]
    Task<Result<Done>> Unmute(Actor by);

    /// <summary>Ends all sessions; who knows the password signs in again.</summary>
    [Alias("end-sessions")]
    Task<Result<Done>> EndSessions(Actor by);

    /// <summary>Gives a server role.</summary>
    [Alias("give-role")]
    Task<Result<Done>> GiveRole(Actor by, ServerRole role);
}
