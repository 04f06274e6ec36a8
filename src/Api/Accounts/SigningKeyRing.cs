using System.Collections.Immutable;
using System.Security.Cryptography;
using LiveChat.Grains;
using LiveChat.Grains.Server;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.Accounts;

/// <summary>The server's signing keys, kept for a while; asked for anew when a token names one that is not known, but not by every forger.</summary>
internal sealed class SigningKeyRing(IGrainFactory grains, TimeProvider clock) : IDisposable
{
    /// <summary>How long they are kept before they are asked for anew.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenUnknown = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _loading = new(1);
    private volatile Loaded _loaded = new([], DateTimeOffset.MinValue);

    /// <summary>The key that signs now.</summary>
    public async Task<SigningCredentials> GetSigningAsync()
    {
        await LoadIfOlderAsync(Fresh);
        return new SigningCredentials(_loaded.Keys[0], SecurityAlgorithms.EcdsaSha256);
    }

    /// <summary>What a token signed with them must be to be taken: the algorithm, the type and both parties are fixed, not read from the token.</summary>
    /// <param name="party">Who made it, and for whom.</param>
    /// <param name="type">Of token.</param>
    /// <param name="isNow">Whether it is valid now: from, and until.</param>
    public TokenValidationParameters RulesOf(string party, string type, Func<DateTime?, DateTime?, bool> isNow) => new()
    {
        ValidIssuer = party,
        ValidAudience = party,
        ValidTypes = [type],
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
        IssuerSigningKeyResolver = (_, _, keyId, _) => Find(keyId) is { } key ? [key] : [],
        LifetimeValidator = (from, until, _, _) => isNow(from, until),
    };

    /// <summary>All that verify; the first signs.</summary>
    public async Task<ImmutableArray<ECDsaSecurityKey>> GetAllAsync()
    {
        await LoadIfOlderAsync(Fresh);
        return _loaded.Keys;
    }

    /// <summary>Asks for them now.</summary>
    public Task RenewAsync() => LoadIfOlderAsync(TimeSpan.Zero);

    /// <summary>Sees to it that <see cref="Find"/> knows the key, if there is one.</summary>
    public Task EnsureAsync(string? keyId)
    {
        return Find(keyId) is null ? LoadIfOlderAsync(BetweenUnknown) : Task.CompletedTask;
    }

    /// <summary>Which key a token names; null when it names none, or is none.</summary>
    public static string? KeyIdOf(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid is { Length: > 0 } keyId ? keyId : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public ECDsaSecurityKey? Find(string? keyId) =>
        keyId is null ? null : _loaded.Keys.FirstOrDefault(key => key.KeyId == keyId);

    public void Dispose()
    {
        _loading.Dispose();
        foreach (var key in _loaded.Keys)
        {
            key.ECDsa.Dispose();
        }
    }

    private async Task LoadIfOlderAsync(TimeSpan age)
    {
        if (!IsOlder(age))
        {
            return;
        }

        await _loading.WaitAsync();
        try
        {
            if (IsOlder(age))
            {
                var keys = await grains.Server().GetSigningKeys();
                _loaded = new Loaded([.. keys.Select(key => Find(key.Id) ?? Import(key))], clock.GetUtcNow());
            }
        }
        finally
        {
            _loading.Release();
        }
    }

    private bool IsOlder(TimeSpan age) => clock.GetUtcNow() - _loaded.At >= age;

    private static ECDsaSecurityKey Import(SigningKey key)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(key.Pkcs8.AsSpan(), out _);
        return new ECDsaSecurityKey(pair) { KeyId = key.Id };
    }

    private sealed record Loaded(ImmutableArray<ECDsaSecurityKey> Keys, DateTimeOffset At);
}
