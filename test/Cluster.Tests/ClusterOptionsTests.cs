using System.ComponentModel.DataAnnotations;

namespace LiveChat.Cluster.Tests;

public sealed class ClusterOptionsTests
{
    [Fact]
    public void A_url_is_all_that_is_needed()
    {
        Assert.Empty(Problems(new ClusterOptions { MongoUrl = "mongodb://127.0.0.1" }));
    }

    [Fact]
    public void Each_mistake_is_named()
    {
        Assert.Contains("MongoUrl", Only(options => options.MongoUrl = ""), StringComparison.Ordinal);
        Assert.Contains("Address", Only(options => options.Address = "host.example"), StringComparison.Ordinal);
        Assert.Contains("SiloPort", Only(options => options.SiloPort = 0), StringComparison.Ordinal);
        Assert.Contains("Role", Only(options => options.Role = (ClusterRole)7), StringComparison.Ordinal);
        Assert.Contains("Probes:Timeout", Only(options => options.Probes.Timeout = TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Contains("Probes:Missed", Only(options => options.Probes.Missed = 0), StringComparison.Ordinal);
        Assert.Contains("Probes:Votes", Only(options => options.Probes.Votes = 9), StringComparison.Ordinal);
        Assert.Contains("Tls", Only(options => options.Tls.Key = "key.pem"), StringComparison.Ordinal);
    }

    private static string Only(Action<ClusterOptions> set)
    {
        var options = new ClusterOptions { MongoUrl = "mongodb://127.0.0.1" };
        set(options);
        return Assert.Single(Problems(options)).ErrorMessage!;
    }

    private static List<ValidationResult> Problems(ClusterOptions options)
    {
        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true);
        return problems;
    }
}
