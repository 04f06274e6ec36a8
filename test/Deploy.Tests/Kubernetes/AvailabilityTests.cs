namespace LiveChat.Deploy.Tests.Kubernetes;

/// <summary>How many pods there are, and where.</summary>
public sealed class AvailabilityTests
{
    public static TheoryData<string> Overlays => Overlay.Names;

    [Theory, MemberData(nameof(Overlays))]
    public async Task A_node_that_is_emptied_takes_one_pod_at_a_time(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var server in rendered.Servers)
        {
            var budget = Assert.Single(
                rendered.Of("PodDisruptionBudget"),
                budget => Overlay.Selects(budget["spec"]["selector"]["matchLabels"], Overlay.Labels(server)));
            Assert.Equal(1, budget["spec"]["maxUnavailable"].Number);
            Assert.False(budget["spec"]["minAvailable"].Exists);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Every_server_scales_by_its_processor_time(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var server in rendered.Servers)
        {
            var scaler = Scaler(rendered, server);
            Assert.Equal("autoscaling/v2", scaler["apiVersion"].Text);
            var metric = Assert.Single(scaler["spec"]["metrics"].Items)["resource"];
            Assert.Equal("cpu", metric["name"].Text);
            Assert.InRange(metric["target"]["averageUtilization"].Number, 30, 90);
            Assert.True(scaler["spec"]["maxReplicas"].Number > scaler["spec"]["minReplicas"].Number);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Every_scaler_has_something_to_scale(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var scaler in rendered.Of("HorizontalPodAutoscaler"))
        {
            var target = scaler["spec"]["scaleTargetRef"];
            var workload = rendered.Find(target["kind"].Text, target["name"].Text);
            Assert.NotNull(workload);
            Assert.Equal(workload["apiVersion"].Text, target["apiVersion"].Text);
            Assert.False(workload["spec"]["replicas"].Exists, "Applying the manifest again would undo what the scaler did.");
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task There_are_three_silos_at_least_and_two_of_the_rest(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var server in rendered.Servers)
        {
            var least = rendered.Settings(server)["LIVECHAT_CLUSTER__ROLE"] == "all" ? 3 : 2;
            Assert.InRange(Scaler(rendered, server)["spec"]["minReplicas"].Number, least, 9);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task It_shrinks_slowly(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var scaler in rendered.Of("HorizontalPodAutoscaler"))
        {
            var down = scaler["spec"]["behavior"]["scaleDown"];
            Assert.InRange(down["stabilizationWindowSeconds"].Number, 300, 3600);
            var policy = Assert.Single(down["policies"].Items);
            Assert.Equal("Pods", policy["type"].Text);
            Assert.Equal(1, policy["value"].Number);
            Assert.InRange(policy["periodSeconds"].Number, 120, 1800);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Pods_of_a_kind_are_spread_over_zones_and_nodes(string overlay)
    {
        foreach (var server in (await Overlay.Render(overlay)).Servers)
        {
            var spread = Overlay.Pod(server)["topologySpreadConstraints"].Items;
            Assert.Equal(
                ["kubernetes.io/hostname", "topology.kubernetes.io/zone"],
                spread.Select(constraint => constraint["topologyKey"].Text).Order(StringComparer.Ordinal));
            Assert.All(spread, constraint =>
            {
                Assert.Equal(1, constraint["maxSkew"].Number);
                Assert.True(Overlay.Selects(constraint["labelSelector"]["matchLabels"], Overlay.Labels(server)));
            });
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task A_workload_selects_its_own_pods_and_no_others(string overlay)
    {
        var workloads = (await Overlay.Render(overlay)).Workloads;
        foreach (var workload in workloads)
        {
            var selected = workloads.Where(other => Overlay.Selects(workload["spec"]["selector"]["matchLabels"], Overlay.Labels(other)));
            Assert.Equal(Overlay.Name(workload), Overlay.Name(Assert.Single(selected)));
        }
    }

    private static Yaml.YamlNode Scaler(Overlay overlay, Yaml.YamlNode server) => Assert.Single(
        overlay.Of("HorizontalPodAutoscaler"), scaler => scaler["spec"]["scaleTargetRef"]["name"].Text == Overlay.Name(server));
}
