using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace LiveChat.Deploy.Tests.Yaml;

/// <summary>Reads YAML with anchors and merge keys.</summary>
internal static class YamlFile
{
    /// <param name="text">One document or several.</param>
    /// <param name="name">Where it comes from, for whoever reads a failure.</param>
    public static IReadOnlyList<YamlNode> Parse(string text, string name)
    {
        var parser = new MergingParser(new Parser(new StringReader(text)));
        var reader = new DeserializerBuilder().WithDuplicateKeyChecking().Build();
        var documents = new List<YamlNode>();
        parser.Consume<StreamStart>();
        while (!parser.Accept<StreamEnd>(out _))
        {
            documents.Add(new YamlNode(reader.Deserialize<object?>(parser), name));
        }

        return documents;
    }
}
