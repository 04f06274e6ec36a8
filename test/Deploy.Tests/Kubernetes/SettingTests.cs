namespace LiveChat.Deploy.Tests.Kubernetes;

/// <summary>Where settings and secrets come from.</summary>
public sealed class SettingTests
{
    public static TheoryData<string> Overlays => Overlay.Names;

    [Fact]
    public async Task Production_brings_no_secret()
    {
        Assert.Empty((await Overlay.Render("production")).Of("Secret"));
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task No_secret_is_written_down(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        var settings = rendered.Of("ConfigMap").SelectMany(map => map["data"].Texts)
            .Concat(rendered.Servers.SelectMany(rendered.Settings))
            .ToList();

        Assert.NotEmpty(settings);
        Assert.DoesNotContain(settings, setting => Secrets.IsNameOfOne(setting.Key) || Secrets.AreIn(setting.Value));
        Assert.DoesNotContain(settings, setting => setting.Key == "LIVECHAT_CLUSTER__MONGOURL");
        Assert.DoesNotContain(rendered.Of("Secret").SelectMany(secret => secret["stringData"].Texts), pair => Secrets.AreIn(pair.Value));
        Assert.DoesNotContain(rendered.Of("Secret"), secret => secret["data"].Exists);
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task The_address_of_the_store_is_a_secret_by_reference(string overlay)
    {
        foreach (var server in (await Overlay.Render(overlay)).Servers)
        {
            var url = Overlay.Container(server)["env"].Named("LIVECHAT_CLUSTER__MONGOURL");
            Assert.Equal("livechat-mongodb", url["valueFrom"]["secretKeyRef"]["name"].Text);
            Assert.Equal("url", url["valueFrom"]["secretKeyRef"]["key"].Text);
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task Every_reference_leads_somewhere(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        var everything = rendered.Objects.SelectMany(thing => thing.Everything()).ToList();

        var maps = everything.SelectMany(node => new[] { node["configMapRef"], node["configMapKeyRef"] });
        foreach (var reference in maps.Where(node => node.Exists))
        {
            Assert.NotNull(rendered.Find("ConfigMap", reference["name"].Text));
        }

        foreach (var reference in everything.Select(node => node["secretKeyRef"]).Where(node => node.Exists))
        {
            var (name, key) = (reference["name"].Text, reference["key"].Text);
            var secret = rendered.Find("Secret", name);
            Assert.True(secret is null ? IsMadeByHand(name, key) : secret["stringData"][key].Exists, $"{reference}");
        }

        foreach (var name in everything.Select(node => node["secretName"]).Where(node => node.Exists))
        {
            Assert.True(rendered.Find("Secret", name.Text) is not null || IsMadeByHand(name.Text, "tls"), $"{name}");
        }
    }

    [Theory, MemberData(nameof(Overlays))]
    public async Task The_settings_name_the_ports_that_the_pods_open(string overlay)
    {
        var rendered = await Overlay.Render(overlay);
        foreach (var server in rendered.Servers)
        {
            var ports = Overlay.Container(server)["ports"];
            var settings = rendered.Settings(server);
            Assert.EndsWith($":{ports.Named("http")["containerPort"].Text}", settings["LIVECHAT_URLS"], StringComparison.Ordinal);
            Assert.Equal(ports.Named("metrics")["containerPort"].Text, settings["LIVECHAT_METRICS__PORT"]);
            var annotations = server["spec"]["template"]["metadata"]["annotations"].Texts;
            Assert.Equal("true", annotations["prometheus.io/scrape"]);
            Assert.Equal(settings["LIVECHAT_METRICS__PORT"], annotations["prometheus.io/port"]);
        }
    }

    /// <summary>Some secrets are never in a manifest: the instructions say how each is made, with the command that makes it.</summary>
    private static bool IsMadeByHand(string name, string key) => Places.Read("docker", "k8s", "README.md").Split('\n')
        .Any(line => (line.Contains($"create secret generic {name} --from-file=", StringComparison.Ordinal)
                && line.Contains($" --from-file={key}=", StringComparison.Ordinal))
            || (key == "tls" && line.Contains($"create secret tls {name} ", StringComparison.Ordinal)));
}
