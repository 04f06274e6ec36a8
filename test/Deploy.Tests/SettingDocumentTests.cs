using System.Text.RegularExpressions;

namespace LiveChat.Deploy.Tests;

public sealed partial class SettingDocumentTests
{
    /// <summary>A setting that is misspelt here would be ignored by the server without a word.</summary>
    [Fact]
    public void Every_setting_that_is_used_stands_in_the_document()
    {
        var documented = Row().Matches(Places.Read("docs", "operations", "configuration.md"))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = Directory.GetFiles(Places.Docker, "*", SearchOption.AllDirectories)
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .Distinct()
            .ToList();

        Assert.Contains("LIVECHAT_CLUSTER__MONGOURL", used);
        Assert.All(used, variable => Assert.Contains(Setting(variable), documented));
    }

    /// <summary><c>LIVECHAT_PUBLICORIGINS__0</c> is an item of <c>LiveChat:PublicOrigins</c>.</summary>
    private static string Setting(string variable) =>
        "LiveChat:" + Item().Replace(variable["LIVECHAT_".Length..], "").Replace("__", ":", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| `(LiveChat:[A-Za-z0-9:]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("LIVECHAT_[A-Z0-9_]+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"__\d+$")]
    private static partial Regex Item();
}
