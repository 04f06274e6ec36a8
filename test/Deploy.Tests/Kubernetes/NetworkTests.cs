using LiveChat.Deploy.Tests.Yaml;

namespace LiveChat.Deploy.Tests.Kubernetes;

/// <summary>Who reaches whom.</summary>
public sealed class NetworkTests
{
    public static TheoryData<string> Overlays => Overlay.Names;

    [Theory, MemberData(nameof(Overlays))]
    public async Task What_is_not_allowed_is_denied_for_every_pod(string overlay)
    {
        var policies = (await Overlay.Render(overlay)).Of("NetworkPolicy");

        Assert.Contains(policies, policy =>
            policy["spec"]["podSelector"] is { Exists: true, Entries.Count: 0 }
            && policy["spec"]["policyTypes"].Items.Select(type => type.Text).Order().SequenceEqual(["Egress", "Ingress"])
            && !policy["spec"]["ingress"].Exists
            && !policy["spec"]["egress"].Exists);
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Http_is_for_the_ingress_controller(string overlay) =>
        await AssertOnly(overlay, 8080, peer => IsNamespace(peer, "ingress-nginx"));

    [Theory, MemberData(nameof(Overlays))]
    public async Task Silos_are_reached_by_silos_and_front_ends_only(string overlay)
    {
        var servers = (await Overlay.Render(overlay)).Servers;

        await AssertOnly(overlay, 11111, peer =>
            Assert.Single(peer.Entries).Key == "podSelector"
            && peer["podSelector"]["matchLabels"]["app.kubernetes.io/name"] is { Exists: true, Text: "livechat" }
            && servers.All(server => Overlay.Selects(peer["podSelector"]["matchLabels"], Overlay.Labels(server))));
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Metrics_are_for_monitoring(string overlay) =>
        await AssertOnly(overlay, 9464, peer => IsNamespace(peer, "monitoring"));

    [Theory, MemberData(nameof(Overlays))]
    public async Task Nothing_else_of_a_server_is_reached(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var server in rendered.Servers)
        {
            Assert.Equal([8080, 9464, 11111], Rules(rendered, server, "ingress").SelectMany(Ports).Distinct().Order());
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Servers_go_out_to_names_silos_the_store_a_collector_and_public_pages_only(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var server in rendered.Servers)
        {
            var rules = Rules(rendered, server, "egress");
            Assert.Equal([53, 80, 443, 4317, 4318, 11111, 27017], rules.SelectMany(Ports).Distinct().Order());
            Assert.All(rules.Where(rule => !Ports(rule).Contains(27017)), rule => Assert.NotEmpty(rule["to"].Items));
            var pages = Assert.Single(rules, rule => Ports(rule).Contains(443));
            Assert.Equal(["0.0.0.0/0", "2000::/3"], pages["to"].Items.Select(peer => peer["ipBlock"]["cidr"].Text));
            Assert.Equal(
                ["10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"],
                pages["to"].Items[0]["ipBlock"]["except"].Items.Select(network => network.Text));
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task A_store_in_the_cluster_is_reached_by_servers_and_itself_only(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var store in rendered.Of("StatefulSet"))
        {
            foreach (var rule in Rules(rendered, store, "ingress"))
            {
                Assert.Equal([27017], Ports(rule));
                Assert.Equal(
                    ["livechat", "mongodb"],
                    rule["from"].Items.Select(peer => Assert.Single(peer["podSelector"]["matchLabels"].Texts).Value).Order(StringComparer.Ordinal));
                Assert.All(rule["from"].Items, peer => Assert.Equal("podSelector", Assert.Single(peer.Entries).Key));
            }
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task No_service_leads_to_silo_or_metrics_ports_or_out_of_the_cluster(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var service in rendered.Of("Service"))
        {
            var target = Assert.Single(rendered.Workloads, workload => Overlay.Selects(service["spec"]["selector"], Overlay.Labels(workload)));
            foreach (var port in service["spec"]["ports"].Items)
            {
                Assert.True(port["targetPort"].Text is "http" or "mongodb", $"{port}");
                Assert.True(Overlay.Container(target)["ports"].Named(port["targetPort"].Text).Exists);
            }

            Assert.False(service["spec"]["type"].Exists, "A cluster's own address is the default.");
        }
    }

    private static async Task AssertOnly(string overlay, int port, Func<YamlNode, bool> mayCome)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var server in rendered.Servers)
        {
            var rules = Rules(rendered, server, "ingress").Where(rule => Ports(rule).Contains(port)).ToList();
            Assert.NotEmpty(rules);
            Assert.All(rules, rule =>
            {
                Assert.NotEmpty(rule["from"].Items);
                Assert.All(rule["from"].Items, peer => Assert.True(mayCome(peer), $"{peer} reaches {port} of {Overlay.Name(server)}."));
            });
        }
    }

    /// <summary>The rules of all policies that hold for the pods of a workload.</summary>
    private static List<YamlNode> Rules(Overlay overlay, YamlNode workload, string direction) => [.. overlay.Of("NetworkPolicy")
        .Where(policy => Overlay.Selects(policy["spec"]["podSelector"]["matchLabels"], Overlay.Labels(workload)))
        .SelectMany(policy => policy["spec"][direction].Items)];

    /// <summary>A rule without ports is a rule for every port, and no rule of ours.</summary>
    private static IReadOnlyList<int> Ports(YamlNode rule)
    {
        Assert.NotEmpty(rule["ports"].Items);
        Assert.All(rule["ports"].Items, port => Assert.False(port["endPort"].Exists));
        return [.. rule["ports"].Items.Select(port => port["port"].Number)];
    }

    private static bool IsNamespace(YamlNode peer, string name) =>
        Assert.Single(peer.Entries).Key == "namespaceSelector"
        && peer["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"] is { Exists: true } label
        && label.Text == name;
}
