using System.Collections.Concurrent;
using LiveChat.Deploy.Tests.Yaml;

namespace LiveChat.Deploy.Tests.Kubernetes;

/// <summary>What an overlay would put into a cluster, as kustomize renders it.</summary>
internal sealed class Overlay
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Overlay>>> Rendered = new();

    private Overlay(IReadOnlyList<YamlNode> objects)
    {
        Objects = objects;
        Assert.NotEmpty(Servers); // Or what is said of each would be true of none.
    }

    /// <summary>Every folder of <c>docker/k8s/overlays</c>: a new one is tested without a word here.</summary>
    public static TheoryData<string> Names { get; } =
        [.. Directory.GetDirectories(Places.Overlays).Select(folder => Path.GetFileName(folder)!).Order()];

    public IReadOnlyList<YamlNode> Objects { get; }

    /// <summary>Deployments and stateful sets: what has pods.</summary>
    public IReadOnlyList<YamlNode> Workloads => [.. Objects.Where(thing => thing["spec"]["template"].Exists)];

    /// <summary>Those of LiveChat itself.</summary>
    public IReadOnlyList<YamlNode> Servers =>
        [.. Of("Deployment").Where(thing => Labels(thing).GetValueOrDefault("app.kubernetes.io/name") == "livechat")];

    public static Task<Overlay> Render(string name) => Rendered.GetOrAdd(name, key => new(() => RenderAsync(key))).Value;

    public IReadOnlyList<YamlNode> Of(string kind) => [.. Objects.Where(thing => thing["kind"].Text == kind)];

    public YamlNode? Find(string kind, string name) => Of(kind).SingleOrDefault(thing => Name(thing) == name);

    public static string Name(YamlNode thing) => thing["metadata"]["name"].Text;

    /// <summary>The labels of a workload's pods.</summary>
    public static IReadOnlyDictionary<string, string> Labels(YamlNode workload) =>
        workload["spec"]["template"]["metadata"]["labels"].Texts;

    public static YamlNode Pod(YamlNode workload) => workload["spec"]["template"]["spec"];

    /// <summary>The one container of a workload's pods.</summary>
    public static YamlNode Container(YamlNode workload) => Assert.Single(Pod(workload)["containers"].Items);

    /// <summary>The settings that the pods of a workload get in the clear: from config maps and as they stand.</summary>
    public IReadOnlyDictionary<string, string> Settings(YamlNode workload)
    {
        var container = Container(workload);
        var maps = container["envFrom"].Items.Select(source => Find("ConfigMap", source["configMapRef"]["name"].Text)!["data"].Texts);
        var own = container["env"].Items.Where(variable => variable["value"].Exists)
            .Select(variable => KeyValuePair.Create(variable["name"].Text, variable["value"].Text));
        return maps.SelectMany(map => map).Concat(own).ToDictionary();
    }

    /// <summary>Whether a selector (<c>matchLabels</c>) takes pods with these labels.</summary>
    public static bool Selects(YamlNode matchLabels, IReadOnlyDictionary<string, string> labels) =>
        matchLabels.Texts.All(wanted => labels.GetValueOrDefault(wanted.Key) == wanted.Value);

    private static async Task<Overlay> RenderAsync(string name)
    {
        var named = Environment.GetEnvironmentVariable("LIVECHAT_KUBECTL");
        var program = named is { Length: > 0 } ? named : Command.Find("kubectl", "kustomize");
        Assert.True(program is not null, "kubectl is missing. On Debian 12: sudo apt-get install kubernetes-client");
        var verb = Path.GetFileName(program).StartsWith("kustomize", StringComparison.Ordinal) ? "build" : "kustomize";
        var rendered = await Command.RunAsync(program, Places.Root, verb, Path.Combine(Places.Overlays, name));
        Assert.True(rendered.Code == 0, $"{program} {verb} {name}: {rendered.Complained}");
        return new Overlay(YamlFile.Parse(rendered.Said, name));
    }
}
