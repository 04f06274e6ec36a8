using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LiveChat.Silo;

/// <summary>Where the server listens, and which proxies stand before it.</summary>
public sealed class ListenOptions : IValidatableObject
{
    public const string Section = "LiveChat";

    /// <summary>On 127.0.0.1; 0 takes a free one.</summary>
    [Range(0, 65535)] public int Port { get; set; } = 5080;

    /// <summary>Instead of the port: addresses with <c>;</c> between them.</summary>
    public string Urls { get; set; } = "";

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed.</summary>
    public string[] TrustedProxies { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        return TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)).Select(proxy =>
            new ValidationResult($"LiveChat:TrustedProxies has \"{proxy}\"; it takes addresses and networks such as 10.0.0.0/8."));
    }
}
