using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Accounts;

/// <summary>How somebody proves who they are: the password and the sessions. Key: <see cref="UserId"/>.</summary>
/// <remarks>Hashing and signing happen outside; the grain keeps hashes and decides.</remarks>
[Alias("account")]
public partial interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>Creates the account. Registering the same name and hash again is harmless.</summary>
    [Alias("register")]
    Task<Result<Done>> Register(AccountRegistration registration);

    /// <summary>
    /// The password hash to check a sign-in against; counts the try. Refuses with <see cref="RefusalCode.RateLimited"/> after too many
    /// failures from the same <paramref name="source"/>, so that a stranger elsewhere cannot lock the owner out. An account that does not exist counts
    /// alike before it refuses with <see cref="RefusalCode.NotFound"/>, so that the limit does not tell which exist.
    /// </summary>
    /// <param name="source">Where the try comes from: the network of the client.</param>
    [Alias("begin-sign-in")]
    Task<Result<PasswordCheck>> BeginSignIn(string source);

    /// <summary>The password was right: opens a session and forgets the failures of <paramref name="source"/>.</summary>
    /// <param name="source">As given to <see cref="BeginSignIn"/>.</param>
    /// <param name="device">What the person will recognise the session by, at most 200 characters.</param>
    [Alias("open-session")]
    Task<SessionGrant> OpenSession(string source, string device);

    /// <summary>
    /// Exchanges a refresh secret for the next one. The secret just replaced works for 30 s more, for clients whose answer was lost; an older one
    /// means theft: the session ends. Refuses with <see cref="RefusalCode.SignedOut"/>.
    /// </summary>
    [Alias("refresh")]
    Task<Result<SessionGrant>> Refresh(SessionId session, string secret);

    /// <summary>Ends a session; its sockets are cut within a second. Ending it twice is harmless.</summary>
    [Alias("close-session")]
    Task CloseSession(SessionId session);

    /// <summary>Who acts in this session (or by the personal token with this id), as they are now; null when it may not be used any more.</summary>
    [Alias("authenticate")]
    Task<Actor?> Authenticate(SessionId session);

    /// <summary>Who this is on the server, with or without a session; null when there is no such account.</summary>
    [Alias("get-actor")]
    Task<Actor?> GetActor();

    /// <summary>Gives a server role in the name of the server. All sockets are closed within a second and come back with the new one. Full trust. Again is harmless.</summary>
    [Alias("set-role")]
    Task<Result<Done>> SetRole(ServerRole role);
}
