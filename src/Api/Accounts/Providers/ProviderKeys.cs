using System.Collections.Concurrent;
using System.Text.Json;
using LiveChat.Api.Limits;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>Descriptions and keys of OpenID Connect providers, kept for an hour; asked for anew when a token names a key that is not known, but not by every forger.</summary>
internal sealed class ProviderKeys(ProviderHttp http, TimeProvider clock) : IDisposable
{
    private const string Place = "/.well-known/openid-configuration";
    private const int BurstOfUnknown = 3;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Known> _known = [];
    private readonly KeyedBuckets<string> _unknown = new(1 / 60.0, BurstOfUnknown, clock);
    private readonly SemaphoreSlim _asking = new(1);

    public async Task<Known> GetAsync(string issuer, CancellationToken cancellationToken)
    {
        return _known.TryGetValue(issuer, out var known) && clock.GetUtcNow() - known.At < Fresh
            ? known
            : await AskAsync(issuer, known, cancellationToken);
    }

    /// <summary>The keys, among them the one with that id if the provider has it now.</summary>
    public async Task<ICollection<SecurityKey>> GetKeysAsync(string issuer, string? keyId, CancellationToken cancellationToken)
    {
        var known = await GetAsync(issuer, cancellationToken);
        var missing = keyId is not null && !known.Keys.Any(key => key.KeyId == keyId);
        return missing && _unknown.TryTake(issuer, out _) ? (await AskAsync(issuer, known, cancellationToken)).Keys : known.Keys;
    }

    public void Dispose() => _asking.Dispose();

    /// <param name="seen">What the caller found too old: whoever waited while another asked takes that answer.</param>
    private async Task<Known> AskAsync(string issuer, Known? seen, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            return _known.TryGetValue(issuer, out var known) && known != seen
                ? known
                : _known[issuer] = await ReadAsync(issuer, cancellationToken);
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task<Known> ReadAsync(string issuer, CancellationToken cancellationToken)
    {
        var text = await http.GetAsync(issuer.TrimEnd('/') + Place, null, cancellationToken);
        try
        {
            var description = JsonSerializer.Deserialize(text, ProviderJson.Default.Description);
            if (description is null || description.Issuer != issuer
                || !ProviderAddress.IsSafe(description.AuthorizationEndpoint)
                || !ProviderAddress.IsSafe(description.TokenEndpoint)
                || !ProviderAddress.IsSafe(description.JwksUri))
            {
                throw new ProviderException("It describes itself as another, or without what is needed.");
            }

            var keys = new JsonWebKeySet(await http.GetAsync(description.JwksUri!, null, cancellationToken));
            return new Known(description, [.. keys.GetSigningKeys()], clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new ProviderException("Its description cannot be read.", fault);
        }
    }

    internal sealed record Known(Description Description, ICollection<SecurityKey> Keys, DateTimeOffset At);
}
