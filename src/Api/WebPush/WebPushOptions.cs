using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.WebPush;

/// <summary>How this server shows itself to the push services of browsers.</summary>
public sealed class WebPushOptions : IValidatableObject
{
    public const string Section = "LiveChat:WebPush";

    /// <summary>Whom a push service can write to about this server: <c>mailto:</c> or <c>https:</c>. Empty: the first of the public origins.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The key pair, both as base64url: a point of P-256 of 65 bytes, and a number of 32. Empty: the server makes one and keeps it.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>See <see cref="PublicKey"/>.</summary>
    public string PrivateKey { get; set; } = "";

    /// <summary>Ports of push services besides 443.</summary>
    public int[] Ports { get; set; } = [];

    /// <summary>For development and tests: also sends to this machine itself, by HTTP too, at any port.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>For one message to one browser.</summary>
    [Range(1, 60)] public int TimeoutSeconds { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((PublicKey.Length > 0 || PrivateKey.Length > 0) && !VapidKey.AreAPair(PublicKey, PrivateKey))
        {
            yield return new ValidationResult($"{Section} has a {nameof(PublicKey)} and a {nameof(PrivateKey)} that are no pair of P-256 in base64url.");
        }

        if (Subject.Length > 0 && !(Uri.TryCreate(Subject, UriKind.Absolute, out var subject) && subject.Scheme is "mailto" or "https"))
        {
            yield return new ValidationResult($"{Section}:{nameof(Subject)} is mailto:somebody@example.org or an address that begins with https.");
        }

        foreach (var port in Ports.Where(port => port is < 1 or > 65535))
        {
            yield return new ValidationResult($"{Section}:{nameof(Ports)} has {port}; a port is a number from 1 to 65535.");
        }
    }
}
