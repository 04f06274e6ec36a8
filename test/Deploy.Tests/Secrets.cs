using System.Text.RegularExpressions;

namespace LiveChat.Deploy.Tests;

/// <summary>Tells what looks like a secret that somebody wrote down.</summary>
internal static partial class Secrets
{
    /// <summary>A setting with such a name has no value in a file of this repository.</summary>
    public static bool IsNameOfOne(string name) => Name().IsMatch(name);

    /// <summary>An address with a name and a password in it.</summary>
    public static bool AreIn(string value) => Credentials().IsMatch(value);

    [GeneratedRegex("passw|secret|token|credential|apikey|api_key|accesskey|privatekey", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex("://[^/@ ]+@|-----BEGIN")]
    private static partial Regex Credentials();
}
