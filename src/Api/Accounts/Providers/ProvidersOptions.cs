using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>The providers by id: a few letters that never change, because accounts are linked by them. The environment knows capitals only, so they do not matter.</summary>
public sealed class ProvidersOptions() : Dictionary<string, ProviderOptions>(StringComparer.OrdinalIgnoreCase), IValidatableObject
{
    public const string Section = "LiveChat:Providers";

    /// <summary>For the page, in the order of their names.</summary>
    public ImmutableArray<ProviderView>? ToViews() => Count == 0 ? null :
    [
        .. this.Select(entry => new ProviderView { Id = Plain(entry.Key), Name = entry.Value.DisplayName is { Length: > 0 } name ? name : Plain(entry.Key) })
            .OrderBy(view => view.Name, StringComparer.Ordinal),
    ];

    /// <summary>An id in the spelling that is kept and shown.</summary>
    public static string Plain(string id) => id.ToLowerInvariant();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (id, provider) in this)
        {
            var place = $"{Section}:{id}";
            if (id.Length is 0 or > 32 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            {
                yield return new ValidationResult($"{place}: an id has 1 to 32 letters, digits and -.");
            }

            if (provider.ClientId.Length == 0)
            {
                yield return new ValidationResult($"{place}:ClientId is missing.");
            }

            foreach (var address in provider.Addresses.Where(address => !ProviderAddress.IsSafe(address)))
            {
                yield return new ValidationResult($"{place}: \"{address}\" is no address that begins with https://.");
            }
        }
    }
}
