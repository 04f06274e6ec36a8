using System.Globalization;

namespace LiveChat.Deploy.Tests.Kubernetes;

/// <summary>A new version comes, and an old one goes, without anybody being cut off.</summary>
public sealed class RolloutTests
{
    public static TheoryData<string> Overlays => Overlay.Names;

    [Theory, MemberData(nameof(Overlays))]
    public async Task There_is_a_deployment_of_silos(string overlay)
    {
        var silos = (await Overlay.Render(overlay)).Find("Deployment", "livechat");

        Assert.NotNull(silos);
        Assert.Equal("all", (await Overlay.Render(overlay)).Settings(silos)["LIVECHAT_CLUSTER__ROLE"]);
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task A_pod_goes_only_after_another_has_come(string overlay)
    {
        foreach (var server in (await Overlay.Render(overlay)).Servers)
        {
            var strategy = server["spec"]["strategy"];
            Assert.Equal("RollingUpdate", strategy["type"].Text);
            Assert.Equal(0, strategy["rollingUpdate"]["maxUnavailable"].Number);
            Assert.Equal(1, strategy["rollingUpdate"]["maxSurge"].Number);
            Assert.InRange(server["spec"]["minReadySeconds"].Number, 5, 60);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task The_grace_period_is_longer_than_the_drain(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var server in rendered.Servers)
        {
            var drain = Span(rendered, server, "GRACE");
            var given = TimeSpan.FromSeconds(Overlay.Pod(server)["terminationGracePeriodSeconds"].Number);
            Assert.InRange(given, drain + TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));
            Assert.InRange(Span(rendered, server, "NOTREADYFOR"), TimeSpan.FromSeconds(1), drain / 2);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Readiness_is_asked_often_enough_to_notice_a_drain(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var server in rendered.Servers)
        {
            var probe = Overlay.Container(server)["readinessProbe"];
            var noticed = TimeSpan.FromSeconds(probe["periodSeconds"].Number * probe["failureThreshold"].Number);
            Assert.InRange(noticed, TimeSpan.FromSeconds(1), Span(rendered, server, "NOTREADYFOR"));
        }
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Startup_and_liveness_ask_for_the_process_and_readiness_for_its_work(string overlay)
    {
        foreach (var server in (await Overlay.Render(overlay)).Servers)
        {
            var container = Overlay.Container(server);
            Assert.Equal(8080, container["ports"].Named("http")["containerPort"].Number);
            foreach (var (probe, path) in new[] { ("startupProbe", "/healthz"), ("livenessProbe", "/healthz"), ("readinessProbe", "/readyz") })
            {
                Assert.Equal(path, container[probe]["httpGet"]["path"].Text);
                Assert.Equal("http", container[probe]["httpGet"]["port"].Text);
            }

            var startup = container["startupProbe"];
            Assert.InRange(startup["periodSeconds"].Number * startup["failureThreshold"].Number, 60, 600);
            var liveness = container["livenessProbe"];
            Assert.InRange(liveness["periodSeconds"].Number * liveness["failureThreshold"].Number, 30, 300);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task The_address_of_a_silo_is_that_of_its_pod(string overlay)
    {
        foreach (var server in (await Overlay.Render(overlay)).Servers)
        {
            var address = Overlay.Container(server)["env"].Named("LIVECHAT_CLUSTER__ADDRESS");
            Assert.Equal("status.podIP", address["valueFrom"]["fieldRef"]["fieldPath"].Text);
            Assert.Equal(11111, Overlay.Container(server)["ports"].Named("silo")["containerPort"].Number);
        }
    }

    [Fact]
    public async Task Front_ends_are_silos_but_for_name_component_and_role()
    {
        var production = await Overlay.Render("production");
        var silo = production.Find("Deployment", "livechat")!;
        var frontEnd = production.Find("Deployment", "livechat-frontend")!;

        Assert.Equal("frontend", production.Settings(frontEnd)["LIVECHAT_CLUSTER__ROLE"]);
        var asSilo = frontEnd["spec"].Canonical()
            .Replace("component:frontend", "component:silo", StringComparison.Ordinal)
            .Replace("name:LIVECHAT_CLUSTER__ROLE,value:frontend", "name:LIVECHAT_CLUSTER__ROLE,value:all", StringComparison.Ordinal);
        Assert.Equal(silo["spec"].Canonical(), asSilo);
    }

    private static TimeSpan Span(Overlay overlay, Yaml.YamlNode server, string setting) =>
        TimeSpan.Parse(overlay.Settings(server)[$"LIVECHAT_DRAIN__{setting}"], CultureInfo.InvariantCulture);
}
