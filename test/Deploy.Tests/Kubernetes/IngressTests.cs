using System.Globalization;

namespace LiveChat.Deploy.Tests.Kubernetes;

/// <summary>The door for people.</summary>
public sealed class IngressTests
{
    private const string Nginx = "nginx.ingress.kubernetes.io/";

    public static TheoryData<string> Overlays => Overlay.Names;

    [Theory, MemberData(nameof(Overlays))]
    public async Task WebSockets_may_be_silent_for_longer_than_the_heartbeat(string overlay)
    {
        var annotations = Assert.Single((await Overlay.Render(overlay)).Of("Ingress"))["metadata"]["annotations"].Texts;

        Assert.InRange(int.Parse(annotations[Nginx + "proxy-read-timeout"], CultureInfo.InvariantCulture), 75, 86_400);
        Assert.InRange(int.Parse(annotations[Nginx + "proxy-send-timeout"], CultureInfo.InvariantCulture), 75, 86_400);
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Bodies_are_limited_and_a_pod_that_is_away_is_not_the_end(string overlay)
    {
        var annotations = Assert.Single((await Overlay.Render(overlay)).Of("Ingress"))["metadata"]["annotations"].Texts;

        Assert.Matches("^[0-9]+m$", annotations[Nginx + "proxy-body-size"]);
        Assert.Contains("error", annotations[Nginx + "proxy-next-upstream"], StringComparison.Ordinal);
        Assert.DoesNotContain("non_idempotent", annotations[Nginx + "proxy-next-upstream"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Sessions_do_not_stick(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        var words = rendered.Of("Ingress").Concat(rendered.Of("Service")).SelectMany(thing => thing["metadata"]["annotations"].Entries.Keys);

        Assert.DoesNotContain(words, word => word.Contains("affinity", StringComparison.OrdinalIgnoreCase)
            || word.Contains("cookie", StringComparison.OrdinalIgnoreCase)
            || word.Contains("sticky", StringComparison.OrdinalIgnoreCase)
            || word.Contains("hash-by", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(rendered.Of("Service"), service => service["spec"]["sessionAffinity"].Exists);
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task The_way_leads_to_pods(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        var rules = rendered.Of("Ingress").SelectMany(door => door["spec"]["rules"].Items);
        foreach (var path in rules.SelectMany(rule => rule["http"]["paths"].Items))
        {
            var backend = path["backend"]["service"];
            var service = rendered.Find("Service", backend["name"].Text);
            Assert.NotNull(service);
            Assert.True(service["spec"]["ports"].Named(backend["port"]["name"].Text).Exists);
            Assert.Contains(rendered.Servers, server => Overlay.Selects(service["spec"]["selector"], Overlay.Labels(server)));
        }
    }

    [Fact]
    public async Task In_production_people_come_to_the_front_ends_over_tls_under_the_name_that_the_server_knows()
    {
        var production = await Overlay.Render("production");
        var door = Assert.Single(production.Of("Ingress"))["spec"];
        var rule = Assert.Single(door["rules"].Items);

        Assert.Equal("livechat-frontend", Assert.Single(rule["http"]["paths"].Items)["backend"]["service"]["name"].Text);
        Assert.Equal(rule["host"].Text, Assert.Single(Assert.Single(door["tls"].Items)["hosts"].Items).Text);
        Assert.All(production.Servers, server =>
            Assert.Equal($"https://{rule["host"].Text}", production.Settings(server)["LIVECHAT_PUBLICORIGINS__0"]));
    }
}
