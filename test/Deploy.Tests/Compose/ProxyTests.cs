using System.Text.RegularExpressions;

namespace LiveChat.Deploy.Tests.Compose;

/// <summary>The proxy's own file, which names what <c>compose.yaml</c> names.</summary>
public sealed class ProxyTests
{
    private static readonly string[][] Lines = [.. Places.Read("docker", "Caddyfile").Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void It_listens_where_compose_sends_people()
    {
        var port = Assert.Single(ComposeFile.Services["proxy"]["ports"].Items).Text.Split(':')[^1];

        Assert.Contains(Lines, line => line[0] == $":{port}");
    }

    [Fact]
    public void It_answers_its_own_health_check()
    {
        var asked = ComposeFile.Services["proxy"]["healthcheck"]["test"].Items[^1].Text;

        Assert.Contains(Lines, line => line[0] == asked);
    }

    [Fact]
    public void It_knows_every_silo_and_asks_whether_it_is_ready()
    {
        var silos = ComposeFile.Services.Keys.Where(name => name.StartsWith("silo-", StringComparison.Ordinal)).Select(name => $"{name}:8080");

        Assert.Equal(silos.Order(StringComparer.Ordinal), Words("reverse_proxy").Where(word => word != "{").Order(StringComparer.Ordinal));
        Assert.Equal("/readyz", Assert.Single(Words("health_uri")));
        Assert.Equal("1s", Assert.Single(Words("health_interval")));
    }

    [Fact]
    public void Sessions_do_not_stick()
    {
        Assert.True(Assert.Single(Words("lb_policy")) is "least_conn" or "random" or "round_robin");
    }

    [Fact]
    public void It_tries_the_other_silo_when_one_is_away_and_never_cuts_a_socket()
    {
        Assert.Matches(new Regex("^[1-9][0-9]*s$"), Assert.Single(Words("lb_try_duration")));
        Assert.DoesNotContain(Lines, line => line[0] is "stream_timeout" or "lb_retry_match");
    }

    [Fact]
    public void It_can_be_ruled_by_nobody()
    {
        Assert.Equal("off", Assert.Single(Words("admin")));
    }

    private static string[] Words(string directive) => Assert.Single(Lines, line => line[0] == directive)[1..];
}
