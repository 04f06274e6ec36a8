using System.Globalization;

namespace LiveChat.Deploy.Tests.Yaml;

/// <summary>A place in a YAML document. Whoever wants what is not there is told where it was looked for.</summary>
internal sealed class YamlNode(object? value, string path)
{
    public string Path => path;

    public bool Exists => value is not null;

    public string Text => value as string ?? throw new KeyNotFoundException($"{path} is no text, or not there.");

    public int Number => int.Parse(Text, CultureInfo.InvariantCulture);

    /// <summary>Those of a list; none when there is no list.</summary>
    public IReadOnlyList<YamlNode> Items =>
        value is List<object?> list ? [.. list.Select((item, index) => new YamlNode(item, $"{path}[{index}]"))] : [];

    /// <summary>Those of a mapping; none when there is no mapping.</summary>
    public IReadOnlyDictionary<string, YamlNode> Entries => value is Dictionary<object, object?> map
        ? map.ToDictionary(entry => (string)entry.Key, entry => new YamlNode(entry.Value, $"{path}.{entry.Key}"))
        : [];

    /// <summary>A mapping of texts, such as labels.</summary>
    public IReadOnlyDictionary<string, string> Texts => Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Text);

    public YamlNode this[string key] => Entries.GetValueOrDefault(key) ?? new YamlNode(null, $"{path}.{key}");

    /// <summary>The item of a list that carries this name.</summary>
    public YamlNode Named(string name) =>
        Items.FirstOrDefault(item => item["name"].Exists && item["name"].Text == name) ?? new YamlNode(null, $"{path}[{name}]");

    /// <summary>This and all below it.</summary>
    public IEnumerable<YamlNode> Everything() => [this, .. Items.Concat(Entries.Values).SelectMany(child => child.Everything())];

    /// <summary>All of it as one text in a fixed order, to compare.</summary>
    public string Canonical() => value switch
    {
        Dictionary<object, object?> => $"{{{string.Join(",", Entries.Select(Pair).Order(StringComparer.Ordinal))}}}",
        List<object?> => $"[{string.Join(",", Items.Select(item => item.Canonical()))}]",
        _ => $"{value}",
    };

    public override string ToString() => $"{path}: {Canonical()}";

    private static string Pair(KeyValuePair<string, YamlNode> entry) => $"{entry.Key}:{entry.Value.Canonical()}";
}
