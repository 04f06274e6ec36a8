using LiveChat.Grains.Accounts.Mail;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Accounts;

/// <remarks>
/// Secrets of links are good once and kept as SHA-256. One that is wrong, used or too old is refused with <see cref="RefusalCode.FlowSpent"/>, whatever the reason.
/// </remarks>
public partial interface IAccountGrain
{
    [Alias("get-mail")]
    Task<AccountMail> GetMail();

    /// <summary>
    /// Remembers an address that its owner is to confirm; answers the secret for that, good for 24 hours. It takes the place of one that waits, and that of the confirmed one when it is
    /// confirmed. Refuses without a proof (<see cref="RefusalCode.ProofNeeded"/>), what is no address (<see cref="RefusalCode.MailInvalid"/>), and a second one within a minute.
    /// </summary>
    [Alias("begin-mail")]
    Task<Result<string>> BeginMail(SessionId by, string address);

    /// <summary>Whoever shows the secret reads what is sent to the address: from now on it is the account's. One that is another account's is refused with <see cref="RefusalCode.AlreadyDone"/>.</summary>
    [Alias("confirm-mail")]
    Task<Result<Done>> ConfirmMail(string secret);

    /// <summary>Forgets the address, also one that waits. Asks for a proof. Again is harmless.</summary>
    [Alias("remove-mail")]
    Task<Result<Done>> RemoveMail(SessionId by);

    /// <summary>
    /// For somebody who forgot the password: a link for the confirmed address, good for an hour. Null without an address, within five minutes of the last one, and for an account
    /// that does not exist. A new address and a new password make it void.
    /// </summary>
    [Alias("begin-reset")]
    Task<ResetLink?> BeginReset();

    /// <summary>The same for an administrator to hand over, good for 24 hours. Not for oneself. Comes into the audit log.</summary>
    [Alias("issue-reset")]
    Task<Result<ResetLink>> IssueReset(Actor by);

    /// <summary>Whether the secret of a link is good; answers the account's name.</summary>
    [Alias("check-reset")]
    Task<Result<string>> CheckReset(string secret);

    /// <summary>Sets a new password and ends all sessions. Second factors stay: the next sign-in asks for one.</summary>
    [Alias("finish-reset")]
    Task<Result<Done>> FinishReset(string secret, string passwordHash);
}
