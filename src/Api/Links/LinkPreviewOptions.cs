using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LiveChat.Api.Links;

/// <summary>Whether, and how, this server reads the pages that people link to.</summary>
public sealed class LinkPreviewOptions : IValidatableObject
{
    public const string Section = "LiveChat:LinkPreviews";

    public bool Enabled { get; set; } = true;

    /// <summary>Networks that are not public and may be read all the same, such as <c>10.20.0.0/16</c>. Everybody here sees what pages there call themselves.</summary>
    public string[] AllowedNetworks { get; set; } = [];

    /// <summary>Ports that are asked besides 80 and 443.</summary>
    public int[] Ports { get; set; } = [];

    /// <summary>How much of a page is read, in bytes when it is unpacked.</summary>
    [Range(1024, 8 * 1024 * 1024)] public int MaxBytes { get; set; } = 512 * 1024;

    /// <summary>For one page with all its redirects, and for waiting until it is its turn.</summary>
    [Range(1, 20)] public int TimeoutSeconds { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var network in AllowedNetworks.Where(network => !IPNetwork.TryParse(network, out _)))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(AllowedNetworks)} has \"{network}\"; a network is written as 10.20.0.0/16 or fd00:1::/32, with zeros behind its prefix.");
        }

        foreach (var port in Ports.Where(port => port is < 1 or > 65535))
        {
            yield return new ValidationResult($"{Section}:{nameof(Ports)} has {port}; a port is a number from 1 to 65535.");
        }
    }
}
