using System.Collections.Immutable;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Accounts;

/// <remarks>
/// Every command that changes how one can sign in asks for a session whose owner showed who they are within the last ten minutes
/// (<see cref="RefusalCode.ProofNeeded"/>), ends all other sessions and cuts their sockets.
/// </remarks>
public partial interface IAccountGrain
{
    /// <summary>The password, or what stands in its place, was right: the ticket for the second factor, or null when the account asks for none.</summary>
    /// <param name="binding">Who goes on: the browser, or the network of a program. Another cannot use the ticket.</param>
    [Alias("begin-factor")]
    Task<FactorTicket?> BeginFactor(string binding);

    /// <summary>Whether a ticket is good. Refuses with <see cref="RefusalCode.FlowSpent"/>.</summary>
    [Alias("check-ticket")]
    Task<Result<Done>> CheckTicket(string ticket, string binding);

    /// <summary>
    /// Takes a second factor for a ticket; both are good once. Refuses with <see cref="RefusalCode.FactorWrong"/>, and with <see cref="RefusalCode.RateLimited"/> after
    /// too many wrong codes.
    /// </summary>
    [Alias("finish-factor")]
    Task<Result<Done>> FinishFactor(string ticket, string binding, string source, FactorAnswer answer);

    /// <summary>A passkey signed in place of password and factor. Refuses when it is not, or no longer, one of this account.</summary>
    [Alias("use-passkey")]
    Task<Result<Done>> UsePasskey(PasskeyUse use);

    /// <summary>The password was shown once more in a session: see the remarks.</summary>
    [Alias("note-proof")]
    Task<Result<Done>> NoteProof(SessionId session, string source);

    /// <summary>A factor is shown once more in a session: see the remarks.</summary>
    [Alias("prove-again")]
    Task<Result<Done>> ProveAgain(SessionId session, string source, FactorAnswer answer);

    /// <summary>
    /// A provider vouched anew for somebody, in a flow that this session began: see the remarks. Refuses with <see cref="RefusalCode.FactorWrong"/> when it is not
    /// who is linked.
    /// </summary>
    [Alias("prove-identity")]
    Task<Result<Done>> ProveIdentity(SessionId session, LinkedIdentity identity);

    /// <summary>Refuses unless the owner showed who they are a moment ago in this session.</summary>
    [Alias("check-proof")]
    Task<Result<Done>> CheckProof(SessionId session);

    /// <summary>How one can sign in; null when there is no such account.</summary>
    [Alias("get-factors")]
    Task<AccountFactors?> GetFactors();

    /// <summary>Makes a secret for codes, which counts for nothing until it is confirmed, within ten minutes. A second one takes the place of the first.</summary>
    [Alias("start-totp")]
    Task<Result<string>> StartTotp(SessionId by);

    /// <summary>The app shows the right codes: from now on the account asks for one. Answers recovery codes when this is its first factor.</summary>
    [Alias("confirm-totp")]
    Task<Result<ImmutableArray<string>>> ConfirmTotp(SessionId by, string code);

    [Alias("remove-totp")]
    Task<Result<Done>> RemoveTotp(SessionId by);

    /// <summary>Ten new recovery codes, shown once; the ones before are void. Only for an account with a factor.</summary>
    [Alias("renew-recovery-codes")]
    Task<Result<ImmutableArray<string>>> RenewRecoveryCodes(SessionId by);

    /// <summary>Adds a passkey whose attestation was checked. Answers recovery codes when this is the first factor.</summary>
    [Alias("add-passkey")]
    Task<Result<ImmutableArray<string>>> AddPasskey(SessionId by, Passkey passkey);

    /// <summary>Changes nothing but what its owner calls it.</summary>
    [Alias("rename-passkey")]
    Task<Result<Done>> RenamePasskey(string id, string name);

    /// <summary>Refuses to take the last way to sign in (<see cref="RefusalCode.LastSignIn"/>).</summary>
    [Alias("remove-passkey")]
    Task<Result<Done>> RemovePasskey(SessionId by, string id);

    /// <summary>Lets somebody at a provider in as the owner. One who is linked elsewhere is refused. Again is harmless.</summary>
    [Alias("link-identity")]
    Task<Result<Done>> LinkIdentity(SessionId by, LinkedIdentity identity);

    /// <summary>Takes the links to a provider away. Refuses to take the last way to sign in.</summary>
    [Alias("unlink-provider")]
    Task<Result<Done>> UnlinkProvider(SessionId by, string provider);

    /// <summary>Of an administrator, for somebody who lost theirs: codes, recovery codes and passkeys go, and all sessions end.</summary>
    [Alias("reset-factors")]
    Task<Result<Done>> ResetFactors(Actor by);
}
