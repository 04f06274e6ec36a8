using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LiveChat.Wire;

/// <summary>What the documentation comments say, as plain text on one line.</summary>
internal sealed partial class XmlSummaries
{
    private readonly Dictionary<string, string> _byMember = [];

    public string? Of(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        var file = Path.Combine(AppContext.BaseDirectory, type.Assembly.GetName().Name + ".xml");
        if (_byMember.TryAdd(file, ""))
        {
            Read(file);
        }

        return _byMember.GetValueOrDefault(member is Type ? $"T:{type.FullName}" : $"P:{type.FullName}.{member.Name}");
    }

    private void Read(string file)
    {
        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            if (member.Element("summary") is { } summary)
            {
                var text = string.Concat(summary.Nodes().Select(node => node is XElement element ? WordOf(element) : node.ToString()));
                _byMember[member.Attribute("name")!.Value] = Spaces().Replace(text, " ").Trim();
            }
        }
    }

    /// <summary>The last part of a reference, as the client calls it; the text of anything else.</summary>
    private static string WordOf(XElement element)
    {
        var word = (element.Attribute("cref") ?? element.Attribute("name"))?.Value.Split('.')[^1];
        return word is null ? element.Value : $"`{char.ToLowerInvariant(word[0])}{word[1..]}`";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
