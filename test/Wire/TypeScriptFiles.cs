using System.Text.RegularExpressions;

namespace LiveChat.Wire;

/// <summary>Makes files of parts that use types of each other, and one file that has them all.</summary>
internal static partial class TypeScriptFiles
{
    private const int Width = 120;
    private const string Head = "// Generated from the C# contracts by test/Wire. Do not edit.\n\n";

    public static IEnumerable<(string File, string Text)> Join(string all, (string File, string Text)[] parts)
    {
        foreach (var (file, text) in parts)
        {
            var imports = string.Concat(parts.Where(other => other.File != file).Select(other => Import(other.File, Used(other.Text, text))));
            yield return (file + ".ts", Head + imports + (imports.Length > 0 ? "\n" : "") + text);
        }

        yield return (all + ".ts", Head + string.Concat(parts.Select(part => $"export type * from \"./{part.File}\";\n")));
    }

    private static string[] Used(string from, string by) =>
        [.. Exported().Matches(from).Select(match => match.Groups["name"].Value).Where(name => Regex.IsMatch(by, $@"\b{name}\b"))];

    private static string Import(string file, string[] names)
    {
        var line = $"import type {{ {string.Join(", ", names)} }} from \"./{file}\";\n";
        return names.Length == 0 ? ""
            : line.Length <= Width + 1 ? line
            : $"import type {{\n{string.Concat(names.Select(name => $"  {name},\n"))}}} from \"./{file}\";\n";
    }

    [GeneratedRegex(@"^export (type|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Exported();
}
