using System.Collections.Immutable;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Server;

[GrainType("server")]
internal sealed partial class ServerGrain(
    [PersistentState("server", GrainKeys.Chat)] IPersistentState<ServerState> server,
    TimeProvider clock) : Grain, IServerGrain
{
    /// <summary>More are administrators all the same, and are not counted.</summary>
    private const int MaxAdministrators = 1000;

    private static readonly Refusal LastAdministrator =
        new(RefusalCode.LastAdministrator, "A server needs an administrator. Make somebody else one first.");

    private static readonly TimeSpan SignsFor = TimeSpan.FromDays(30);

    private const int MaxKeys = 20;

    /// <summary>Longer than any token lives.</summary>
    private static readonly TimeSpan VerifiesFor = SignsFor + TimeSpan.FromDays(1);

    public async Task<bool> ClaimAdministrator(UserId user)
    {
        if (server.State.Administrator is null)
        {
            server.State.Administrator = user;
            server.State.Administrators = [user];
            await this.WriteOrForget(server);
        }

        return server.State.Administrator == user;
    }

    public Task<bool> IsAdministrator(UserId user) => Task.FromResult(server.State.Administrator == user);

    public Task<bool> IsFresh() => Task.FromResult(server.State.Administrator is null);

    public async Task AddAdministrator(UserId user)
    {
        var counted = Administrators();
        if (!counted.Contains(user) && counted.Count < MaxAdministrators)
        {
            server.State.Administrators = [.. counted, user];
            await this.WriteOrForget(server);
        }
    }

    public async Task<Result<Done>> RemoveAdministrator(UserId user)
    {
        var counted = Administrators();
        if (!counted.Contains(user))
        {
            return default(Done);
        }

        if (counted.Count == 1)
        {
            return LastAdministrator;
        }

        server.State.Administrators = counted.FindAll(other => other != user);
        await this.WriteOrForget(server);
        return default(Done);
    }

    public async Task<ImmutableArray<SigningKey>> GetSigningKeys()
    {
        var now = clock.GetUtcNow();
        if (server.State.Keys is not [var newest, ..] || now - newest.CreatedAt >= SignsFor)
        {
            await AddKey(now);
        }

        return [.. server.State.Keys];
    }

    public async Task<Result<Done>> RotateSigningKeys(Actor by)
    {
        if (by.Role != ServerRole.Administrator)
        {
            return new Refusal(RefusalCode.Forbidden, "This is not allowed.");
        }

        var now = clock.GetUtcNow();
        if (server.State.Keys.Count(key => now - key.CreatedAt < VerifiesFor) >= MaxKeys)
        {
            return new Refusal(RefusalCode.TooMany, $"A server has {MaxKeys} keys at most. The oldest goes a month after it was made.");
        }

        await AddKey(now);
        await GrainFactory.Audit().Append(new AuditEntry { Act = AuditActs.ServerKeysRotated, By = by.Id });
        return default(Done);
    }

    private Task AddKey(DateTimeOffset now)
    {
        server.State.Keys.RemoveAll(key => now - key.CreatedAt >= VerifiesFor);
        server.State.Keys.Insert(0, NewKey(now));
        return this.WriteOrForget(server);
    }

    private List<UserId> Administrators() =>
        server.State is { Administrators: [], Administrator: { } first } ? [first] : server.State.Administrators;

    private static SigningKey NewKey(DateTimeOffset now) => new() { Id = IdText.New(now), Pkcs8 = [.. P256.NewPkcs8()], CreatedAt = now };
}
