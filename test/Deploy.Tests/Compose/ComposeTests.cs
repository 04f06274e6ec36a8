using System.Globalization;
using LiveChat.Deploy.Tests.Image;
using LiveChat.Deploy.Tests.Yaml;

namespace LiveChat.Deploy.Tests.Compose;

public sealed class ComposeTests
{
    [Fact]
    public async Task Docker_understands_it()
    {
        var docker = Command.Find("docker");
        Assert.SkipWhen(docker is null, "Docker is not here; the other tests read the file by themselves.");
        var plugin = await Command.RunAsync(docker, Places.Docker, "compose", "version");
        Assert.SkipUnless(plugin.Code == 0, "Docker's compose is not here; the other tests read the file by themselves.");

        var config = await Command.RunAsync(docker, Places.Docker, "compose", "-f", "compose.yaml", "config", "--quiet");

        Assert.True(config.Code == 0, config.Complained);
    }

    [Fact]
    public void Only_the_proxy_is_published_and_only_on_this_machine()
    {
        var (name, service) = Assert.Single(ComposeFile.Services, service => service.Value["ports"].Exists);

        Assert.Equal("proxy", name);
        Assert.Equal("127.0.0.1:5080:8080", Assert.Single(service["ports"].Items).Text);
    }

    [Fact]
    public void The_store_is_where_only_silos_are()
    {
        var networks = ComposeFile.Whole["networks"];
        Assert.Equal("true", networks["private"]["internal"].Text);
        Assert.Equal("true", networks["front"]["internal"].Text);

        Assert.Equal(["public", "front"], ComposeFile.Networks(ComposeFile.Services["proxy"]));
        Assert.All(ComposeFile.Silos, silo => Assert.Equal(["front", "private"], ComposeFile.Networks(silo)));
        Assert.Equal(["private"], ComposeFile.Networks(ComposeFile.Services["mongodb"]));
    }

    [Fact]
    public void Every_container_is_hardened()
    {
        foreach (var service in ComposeFile.Services.Values)
        {
            Assert.Equal("true", service["read_only"].Text);
            Assert.Equal("ALL", Assert.Single(service["cap_drop"].Items).Text);
            Assert.Equal("no-new-privileges:true", Assert.Single(service["security_opt"].Items).Text);
            Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", service["user"].Text);
            Assert.StartsWith("/tmp:", service["tmpfs"].Items[0].Text, StringComparison.Ordinal);
            Assert.Equal("unless-stopped", service["restart"].Text);
            Assert.False(service["privileged"].Exists);
        }

        var added = ComposeFile.Services.Values.SelectMany(service => service["cap_add"].Items);
        Assert.Equal("compose.yaml.services.proxy.cap_add[0]: NET_BIND_SERVICE", $"{Assert.Single(added)}");
    }

    [Fact]
    public void The_silos_are_two_of_the_same()
    {
        Assert.Equal(
            ComposeFile.Silos[0].Canonical().Replace("silo-1", "silo-2", StringComparison.Ordinal), ComposeFile.Silos[1].Canonical());
        var silo = ComposeFile.Silos[0];
        Assert.Equal($"livechat:{ImageTag.Own}", silo["image"].Text);
        Assert.Equal("..", silo["build"]["context"].Text);
        Assert.Equal("docker/Dockerfile", silo["build"]["dockerfile"].Text);
        Assert.Equal(Dockerfile.Last("USER"), silo["user"].Text);
        Assert.Equal("all", silo["environment"]["LIVECHAT_CLUSTER__ROLE"].Text);
    }

    [Fact]
    public void A_silo_has_longer_to_stop_than_its_drain_takes()
    {
        foreach (var silo in ComposeFile.Silos)
        {
            var drain = Drain(silo, "GRACE");
            Assert.InRange(Seconds(silo["stop_grace_period"].Text), drain.TotalSeconds + 10, 300);
            Assert.InRange(Drain(silo, "NOTREADYFOR"), TimeSpan.FromSeconds(1), drain / 2);
        }
    }

    [Fact]
    public void Each_starts_when_what_it_needs_is_well()
    {
        Assert.All(ComposeFile.Silos, silo => Assert.Equal("service_healthy", silo["depends_on"]["mongodb"]["condition"].Text));
        var proxy = ComposeFile.Services["proxy"]["depends_on"];
        Assert.All(["silo-1", "silo-2"], silo => Assert.Equal("service_healthy", proxy[silo]["condition"].Text));
        Assert.All(ComposeFile.Services.Values.Except(ComposeFile.Silos), service => Assert.NotEmpty(service["healthcheck"]["test"].Items));
        Assert.NotEmpty(Dockerfile.Last("HEALTHCHECK"));
    }

    [Fact]
    public void Mongodb_is_a_replica_set_that_founds_itself()
    {
        var mongodb = ComposeFile.Services["mongodb"];
        var command = mongodb["command"].Items.Select(word => word.Text).ToList();
        var check = mongodb["healthcheck"]["test"].Items[^1].Text;

        Assert.Equal("rs0", command[command.IndexOf("--replSet") + 1]);
        Assert.Contains("rs.initiate({ _id: \"rs0\", members: [{ _id: 0, host: \"mongodb:27017\" }] })", check, StringComparison.Ordinal);
        Assert.Contains("isWritablePrimary", check, StringComparison.Ordinal);
        Assert.All(ComposeFile.Silos, silo =>
            Assert.EndsWith("replicaSet=rs0", silo["environment"]["LIVECHAT_CLUSTER__MONGOURL"].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_must_last_is_on_a_volume_and_what_is_mounted_is_there()
    {
        Assert.Equal("mongodb:/data/db", Assert.Single(ComposeFile.Services["mongodb"]["volumes"].Items).Text);
        foreach (var mount in ComposeFile.Services.Values.SelectMany(service => service["volumes"].Items).Select(mount => mount.Text.Split(':')))
        {
            if (mount[0].StartsWith('.'))
            {
                Assert.True(File.Exists(Path.Combine(Places.Docker, mount[0])), $"{mount[0]} is not there.");
                Assert.Equal("ro", mount[^1]);
            }
            else
            {
                Assert.True(ComposeFile.Whole["volumes"][mount[0]].Exists, $"The volume {mount[0]} is not declared.");
            }
        }
    }

    /// <summary>The image makes <c>/data</c> for the account of the server, and a new volume takes that over.</summary>
    [Fact]
    public void All_silos_keep_files_in_one_volume()
    {
        Assert.All(ComposeFile.Silos, silo =>
        {
            Assert.Equal("files:/data", Assert.Single(silo["volumes"].Items).Text);
            Assert.Equal("/data/files", silo["environment"]["LIVECHAT_FILES__FOLDER"].Text);
        });
    }

    [Fact]
    public void Images_are_pinned()
    {
        Assert.All(ComposeFile.Services.Values.Select(service => ImageTag.Parse(service["image"].Text)), image =>
            Assert.True(image.Version is not null, $"{image} is not pinned."));
    }

    [Fact]
    public void No_secret_is_written_down()
    {
        var settings = ComposeFile.Services.Values.SelectMany(service => service["environment"].Texts).ToList();

        Assert.NotEmpty(settings);
        Assert.DoesNotContain(settings, setting => Secrets.IsNameOfOne(setting.Key) || Secrets.AreIn(setting.Value));
    }

    private static TimeSpan Drain(YamlNode silo, string setting) =>
        TimeSpan.Parse(silo["environment"][$"LIVECHAT_DRAIN__{setting}"].Text, CultureInfo.InvariantCulture);

    private static double Seconds(string span) => double.Parse(span.TrimEnd('s'), CultureInfo.InvariantCulture);
}
