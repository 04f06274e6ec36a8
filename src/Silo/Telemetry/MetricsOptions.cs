using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LiveChat.Silo.Telemetry;

/// <summary>Where Prometheus may fetch what is measured.</summary>
public sealed class MetricsOptions : IValidatableObject
{
    public const string Section = "LiveChat:Metrics";

    /// <summary>Of <c>/metrics</c>, and of nothing else; 0 for none. Never the port of the chat.</summary>
    [Range(0, 65535)] public int Port { get; set; }

    /// <summary>Where that port is open. There is no sign-in: only to those who may know.</summary>
    public string Address { get; set; } = "127.0.0.1";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult($"LiveChat:Metrics:Address has \"{Address}\"; it takes an IP address such as 127.0.0.1 or 0.0.0.0.");
        }
    }
}
