using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.Accounts;

/// <summary>Where the web client is served from, besides the address that requests are sent to. Needed behind a proxy that ends TLS.</summary>
public sealed class OriginOptions : IValidatableObject
{
    public const string Section = "LiveChat";

    /// <summary>Such as <c>https://chat.example.org</c>.</summary>
    public string[] PublicOrigins { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        return PublicOrigins.Where(origin => OriginRule.Canonical(origin) is null).Select(origin => new ValidationResult(
            $"LiveChat:PublicOrigins has \"{origin}\"; an origin is written as https://chat.example.org, without a path and without a slash at the end."));
    }
}
