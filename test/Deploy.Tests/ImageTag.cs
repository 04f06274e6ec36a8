using System.Text.RegularExpressions;

namespace LiveChat.Deploy.Tests;

/// <summary>The name of an image and which version of it.</summary>
internal sealed partial record ImageTag(string Name, string Tag)
{
    public static ImageTag Parse(string image)
    {
        var match = Parts().Match(image);
        return new ImageTag(match.Groups["name"].Value, match.Groups["tag"].Value);
    }

    /// <summary>The version that the tag begins with; null for <c>latest</c>, for nothing, and for a bare major version.</summary>
    public Version? Version => Version.TryParse(Number().Match(Tag).Value, out var version) ? version : null;

    /// <summary>What the server of this source calls itself.</summary>
    public static string Own { get; } = OwnVersion().Match(Places.Read("Directory.Build.props")).Groups[1].Value;

    [GeneratedRegex(@"^(?<name>.+?)(:(?<tag>[^/:@]+))?(@sha256:[0-9a-f]{64})?$")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^\d+(\.\d+)+")]
    private static partial Regex Number();

    [GeneratedRegex("<Version>(.+)</Version>")]
    private static partial Regex OwnVersion();
}
