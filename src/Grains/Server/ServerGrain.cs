using System.Collections.Immutable;
using System.Security.Cryptography;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Server;

[GrainType("server")]
internal sealed class ServerGrain(
    [PersistentState("server", GrainKeys.Chat)] IPersistentState<ServerState> server,
    TimeProvider clock) : Grain, IServerGrain
{
    private static readonly TimeSpan SignsFor = TimeSpan.FromDays(30);

    /// <summary>Longer than any token lives.</summary>
    private static readonly TimeSpan VerifiesFor = SignsFor + TimeSpan.FromDays(1);

    public async Task<bool> ClaimAdministrator(UserId user)
    {
        if (server.State.Administrator is null)
        {
            server.State.Administrator = user;
            await this.WriteOrForget(server);
        }

        return server.State.Administrator == user;
    }

    public Task<bool> IsAdministrator(UserId user) => Task.FromResult(server.State.Administrator == user);

    public Task<bool> IsFresh() => Task.FromResult(server.State.Administrator is null);

    public async Task<ImmutableArray<SigningKey>> GetSigningKeys()
    {
        var now = clock.GetUtcNow();
        if (server.State.Keys is not [var newest, ..] || now - newest.CreatedAt >= SignsFor)
        {
            server.State.Keys.RemoveAll(key => now - key.CreatedAt >= VerifiesFor);
            server.State.Keys.Insert(0, NewKey(now));
            await this.WriteOrForget(server);
        }

        return [.. server.State.Keys];
    }

    private static SigningKey NewKey(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SigningKey { Id = IdText.New(now), Pkcs8 = [.. key.ExportPkcs8PrivateKey()], CreatedAt = now };
    }
}
