using System.Collections.Immutable;

namespace LiveChat.Grains.Accounts;

/// <remarks>What the owner does with all of their sessions, and with the password.</remarks>
public partial interface IAccountGrain
{
    /// <summary>The open ones, the last used first.</summary>
    [Alias("get-sessions")]
    Task<ImmutableArray<SessionSummary>> GetSessions();

    /// <summary>Ends one, wherever it is; its sockets are cut within a second. One that is not open is refused as not found.</summary>
    [Alias("end-session")]
    Task<Result<Done>> EndSession(SessionId session);

    /// <summary>Ends all but one. Again is harmless.</summary>
    [Alias("end-other-sessions")]
    Task EndOtherSessions(SessionId keep);

    /// <summary>
    /// Sets the password. Asks for a proof like changes of factors (<see cref="RefusalCode.ProofNeeded"/>), and as they do it ends all other sessions.
    /// </summary>
    /// <param name="by">The session that goes on.</param>
    /// <param name="passwordHash">Of ASP.NET Core Identity's hasher.</param>
    [Alias("set-password")]
    Task<Result<Done>> SetPassword(SessionId by, string passwordHash);
}
