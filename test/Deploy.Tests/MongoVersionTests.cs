using LiveChat.Deploy.Tests.Compose;
using LiveChat.Deploy.Tests.Kubernetes;
using LiveChat.Deploy.Tests.Yaml;

namespace LiveChat.Deploy.Tests;

/// <summary>CVE-2025-14847: before these versions anybody could read MongoDB's memory through its zlib compression.</summary>
public sealed class MongoVersionTests
{
    [Fact]
    public void The_mongodb_of_compose_has_the_fix_and_no_zlib() => AssertSafe(ComposeFile.Services["mongodb"], "command");

    [Fact]
    public async Task The_mongodb_of_the_trial_has_the_fix_and_no_zlib() =>
        AssertSafe(Overlay.Container((await Overlay.Render("dev")).Find("StatefulSet", "mongodb")!), "args");

    private static void AssertSafe(YamlNode container, string command)
    {
        var image = ImageTag.Parse(container["image"].Text);
        Assert.Equal("mongo", image.Name);
        Assert.True(
            image.Version is { Major: 8, Minor: 0, Build: >= 17 } or { Major: 8, Minor: 2, Build: >= 3 } or { Major: 8, Minor: > 2 },
            $"{image}");
        var words = container[command].Items.Select(word => word.Text).ToList();
        Assert.Equal("snappy,zstd", words[words.IndexOf("--networkMessageCompressors") + 1]);
    }
}
