using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LiveChat.Cluster;

/// <summary>What a silo does.</summary>
public enum ClusterRole
{
    /// <summary>Everything.</summary>
    All = 0,

    /// <summary>Hub and HTTP; the grains of rooms and people live on the others.</summary>
    Frontend = 1,
}

/// <summary>How this process takes part in a cluster.</summary>
public sealed class ClusterOptions : IValidatableObject
{
    public const string Section = "LiveChat:Cluster";

    /// <summary>A replica set, such as <c>mongodb://db-1,db-2,db-3/?replicaSet=rs0</c>. A secret when it holds a password.</summary>
    [Required] public string MongoUrl { get; set; } = "";

    [Required, StringLength(38)] public string Database { get; set; } = "livechat";

    /// <summary>Which silos belong together. A restored backup needs a new one: its old silos must not be looked for.</summary>
    [Required, StringLength(64)] public string ClusterId { get; set; } = "livechat";

    /// <summary>What stays the same when the cluster id changes: reminders belong to it.</summary>
    [Required, StringLength(64)] public string ServiceId { get; set; } = "livechat";

    /// <summary>The address at which the other silos find this one; empty for the first private one of this machine.</summary>
    public string Address { get; set; } = "";

    /// <summary>Silo to silo only, on the private network: whoever reaches it may call any grain. There is no port for clients of the grains.</summary>
    [Range(1, 65535)] public int SiloPort { get; set; } = 11111;

    public ClusterRole Role { get; set; } = ClusterRole.All;

    public ProbeOptions Probes { get; set; } = new();

    public TlsFiles Tls { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Address.Length > 0 && !IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult($"{Section}:Address is \"{Address}\"; it takes an IP address.");
        }

        if (!Enum.IsDefined(Role))
        {
            yield return new ValidationResult($"{Section}:Role takes All or Frontend.");
        }

        foreach (var problem in Probes.Problems().Concat(Tls.Problems()))
        {
            yield return new ValidationResult($"{Section}:{problem}");
        }
    }
}
