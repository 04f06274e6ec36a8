namespace LiveChat.Deploy.Tests.Kubernetes;

/// <summary>What a pod may not do. Of every pod, MongoDB's too.</summary>
public sealed class HardeningTests
{
    public static TheoryData<string> Overlays => Overlay.Names;

    [Theory, MemberData(nameof(Overlays))]
    public async Task Pods_run_as_nobody_in_particular(string overlay)
    {
        foreach (var workload in (await Overlay.Render(overlay)).Workloads)
        {
            var pod = Overlay.Pod(workload);
            Assert.Equal("true", pod["securityContext"]["runAsNonRoot"].Text);
            Assert.InRange(pod["securityContext"]["runAsUser"].Number, 1, int.MaxValue);
            Assert.Equal("RuntimeDefault", pod["securityContext"]["seccompProfile"]["type"].Text);
            Assert.Equal("false", pod["automountServiceAccountToken"].Text);
            Assert.All(["hostNetwork", "hostPID", "hostIPC"], word => Assert.False(pod[word].Exists, word));
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Containers_have_a_read_only_root_and_no_capabilities(string overlay)
    {
        foreach (var workload in (await Overlay.Render(overlay)).Workloads)
        {
            var context = Overlay.Container(workload)["securityContext"];
            Assert.Equal("true", context["readOnlyRootFilesystem"].Text);
            Assert.Equal("false", context["allowPrivilegeEscalation"].Text);
            Assert.Equal("ALL", Assert.Single(context["capabilities"]["drop"].Items).Text);
            Assert.Empty(context["capabilities"]["add"].Items);
            Assert.False(context["privileged"].Exists);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Servers_write_to_a_small_tmp_and_to_their_indexes_and_nowhere_else(string overlay)
    {
        foreach (var server in (await Overlay.Render(overlay)).Servers)
        {
            var mounts = Overlay.Container(server)["volumeMounts"].Items;
            Assert.Equal(["/tmp", Image.Dockerfile.Environment["LIVECHAT_STORE__DATAFOLDER"]], mounts.Select(mount => mount["mountPath"].Text));
            Assert.All(mounts, mount => Assert.True(Overlay.Pod(server)["volumes"].Named(mount["name"].Text)["emptyDir"]["sizeLimit"].Exists));
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Servers_run_as_the_user_of_the_image(string overlay)
    {
        var user = Image.Dockerfile.Last("USER");
        foreach (var server in (await Overlay.Render(overlay)).Servers)
        {
            var context = Overlay.Pod(server)["securityContext"];
            Assert.Equal(user, $"{context["runAsUser"].Text}:{context["runAsGroup"].Text}");
        }
    }

    /// <summary>With them, the Service named livechat becomes the variable LIVECHAT_PORT, which is the setting LiveChat:Port.</summary>
    [Theory, MemberData(nameof(Overlays))]
    public async Task Services_are_not_announced_in_the_environment(string overlay)
    {
        foreach (var workload in (await Overlay.Render(overlay)).Workloads)
        {
            Assert.Equal("false", Overlay.Pod(workload)["enableServiceLinks"].Text);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Memory_is_limited_and_processor_time_is_not(string overlay)
    {
        foreach (var workload in (await Overlay.Render(overlay)).Workloads)
        {
            var resources = Overlay.Container(workload)["resources"];
            Assert.True(resources["requests"]["cpu"].Exists);
            Assert.True(resources["requests"]["memory"].Exists);
            Assert.True(resources["limits"]["memory"].Exists);
            Assert.False(resources["limits"]["cpu"].Exists);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Images_are_pinned(string overlay)
    {
        foreach (var workload in (await Overlay.Render(overlay)).Workloads)
        {
            var image = ImageTag.Parse(Overlay.Container(workload)["image"].Text);
            Assert.True(image.Version is not null, $"{image} is not pinned.");
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Servers_are_of_this_version(string overlay)
    {
        foreach (var server in (await Overlay.Render(overlay)).Servers)
        {
            var image = ImageTag.Parse(Overlay.Container(server)["image"].Text);
            Assert.EndsWith("livechat", image.Name, StringComparison.Ordinal);
            Assert.Equal(ImageTag.Own, image.Tag);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task The_namespace_refuses_pods_that_are_less_careful(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        var space = Assert.Single(rendered.Of("Namespace"));

        Assert.Equal("restricted", space["metadata"]["labels"]["pod-security.kubernetes.io/enforce"].Text);
        Assert.All(rendered.Objects.Where(thing => thing != space), thing => Assert.Equal(Overlay.Name(space), thing["metadata"]["namespace"].Text));
    }
}
