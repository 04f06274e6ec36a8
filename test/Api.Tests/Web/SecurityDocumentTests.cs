using System.Text.RegularExpressions;

namespace LiveChat.Api.Tests.Web;

public sealed partial class SecurityDocumentTests
{
    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var rows = File.ReadAllLines(Path.Combine(CheckedIn.Root(), "docs/operations/security.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal));

        var named = rows.SelectMany(row => NamePattern().Matches(row.TrimEnd(' ', '|').Split(" | ")[^1])).Select(name => name.Groups[1].Value).ToHashSet();

        Assert.True(named.Count > 40);
        Assert.DoesNotContain(named, name => !Exists(name.StartsWith("test/", StringComparison.Ordinal) ? name : $"test/Api.Tests/{name}"));
    }

    private static bool Exists(string place) =>
        Path.Combine(CheckedIn.Root(), place) is var path && (File.Exists($"{path}.cs") || Directory.Exists(path));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex NamePattern();
}
