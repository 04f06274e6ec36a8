using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Api.Accounts;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.WebPush;

/// <summary>How this server proves to a push service that a subscription was made for it (RFC 8292).</summary>
internal sealed class VapidTokens(VapidKeys keys, IOptions<WebPushOptions> options, IOptions<OriginOptions> origins, TimeProvider clock)
{
    /// <summary>At most a day may be asked for; clocks differ.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>There are a handful of services; whoever makes up more shall not fill the memory.</summary>
    private const int MostKnown = 1_000;

    private static readonly string Header = Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8);

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
        var claims = new Claims(service, (now + Life).ToUnixTimeSeconds(), Subject);
        var token = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, VapidJson.Default.Claims))}";
        var text = $"vapid t={token}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(token)))}, k={key.Public}";
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[service] = (text, now);
        return text;
    }

    internal sealed record Claims(string Aud, long Exp, string Sub);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VapidTokens.Claims))]
internal sealed partial class VapidJson : JsonSerializerContext;
