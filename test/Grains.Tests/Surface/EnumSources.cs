using System.Text.RegularExpressions;

namespace LiveChat.Grains.Tests.Surface;

/// <summary>Finds enums whose values are not written down. Only the source says so: compiled, every value is a number.</summary>
internal static partial class EnumSources
{
    /// <summary>The values without a number in a C# source, as <c>Enum.Value</c>.</summary>
    public static IEnumerable<string> Unnumbered(string source)
    {
        foreach (Match found in Declaration().Matches(Comment().Replace(source, "")))
        {
            foreach (var value in found.Groups["values"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!Numbered().IsMatch(value))
                {
                    yield return $"{found.Groups["name"].Value}.{value}";
                }
            }
        }
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\benum\s+(?<name>\w+)[^{]*\{(?<values>[^}]*)\}")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"=\s*-?\d+$")]
    private static partial Regex Numbered();
}
