using LiveChat.Deploy.Tests.Yaml;

namespace LiveChat.Deploy.Tests.Compose;

internal static class ComposeFile
{
    public static YamlNode Whole { get; } = Assert.Single(YamlFile.Parse(Places.Read("docker", "compose.yaml"), "compose.yaml"));

    public static IReadOnlyDictionary<string, YamlNode> Services { get; } = Whole["services"].Entries;

    public static IReadOnlyList<YamlNode> Silos { get; } = [Services["silo-1"], Services["silo-2"]];

    public static IReadOnlyList<string> Networks(YamlNode service) => [.. service["networks"].Items.Select(network => network.Text)];
}
