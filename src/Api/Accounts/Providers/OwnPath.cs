namespace LiveChat.Api.Accounts.Providers;

/// <summary>Where people go after signing in: a path of ours, or home.</summary>
internal static class OwnPath
{
    public const string Home = "/";

    private const int MaxLength = 1000;

    /// <summary>Browsers read <c>//</c> and <c>/\</c> as another site, and pass over tabs and line ends.</summary>
    public static string Of(string? wanted)
    {
        return wanted is { Length: > 0 and <= MaxLength } && wanted[0] == '/'
            && !wanted.StartsWith("//", StringComparison.Ordinal)
            && !wanted.Contains('\\', StringComparison.Ordinal) && !wanted.Any(char.IsControl)
            ? wanted
            : Home;
    }
}
