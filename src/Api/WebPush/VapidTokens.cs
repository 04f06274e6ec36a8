using System.Collections.Concurrent;
using LiveChat.Api.Accounts;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.WebPush;

/// <summary>How this server proves to a push service that a subscription was made for it (RFC 8292).</summary>
internal sealed class VapidTokens(VapidKeys keys, IOptions<WebPushOptions> options, IOptions<OriginOptions> origins, TimeProvider clock)
{
    /// <summary>At most a day may be asked for; clocks differ.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>There are a handful of services; whoever makes up more shall not fill the memory.</summary>
    private const int MostKnown = 1_000;

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly ConcurrentDictionary<string, (string Text, DateTimeOffset At)> _known = new();

    private string Subject => options.Value.Subject is { Length: > 0 } subject ? subject
        : origins.Value.PublicOrigins.FirstOrDefault(origin => origin.StartsWith("https:", StringComparison.Ordinal)) ?? "mailto:webmaster@localhost";

    /// <summary>The value of <c>Authorization</c>.</summary>
    public async ValueTask<string> GetAsync(Uri endpoint)
    {
        var (service, now) = (endpoint.GetLeftPart(UriPartial.Authority), clock.GetUtcNow());
        if (_known.TryGetValue(service, out var known) && now - known.At < Fresh)
        {
            return known.Text;
        }

        var key = await keys.GetAsync();
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = service,
            Expires = (now + Life).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = Subject },
            SigningCredentials = key.Signing,
        });
        var text = $"vapid t={token}, k={key.Public}";
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[service] = (text, now);
        return text;
    }
}
