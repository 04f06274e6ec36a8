namespace LiveChat.Grains.Links;

/// <summary>What a public page says of itself, as plain text: neither markup nor characters that nobody sees, each on one line.</summary>
[GenerateSerializer, Immutable, Alias("link.preview")]
public sealed record LinkPreview
{
    /// <summary>The longest address, in characters (UTF-16), as for the other texts.</summary>
    public const int MostLink = 2000;

    public const int MostTitle = 200;

    public const int MostDescription = 400;

    public const int MostSite = 80;

    /// <summary>The address as the message has it, in normal form.</summary>
    [Id(0)] public required string Link { get; init; }

    /// <summary>Which host the page came from at the end of all redirects, in ASCII.</summary>
    [Id(1)] public required string Host { get; init; }

    [Id(2)] public required string Title { get; init; }

    [Id(3)] public string? Description { get; init; }

    /// <summary>What the site calls itself. Nobody vouches for it: show it beside the host, never instead of it.</summary>
    [Id(4)] public string? Site { get; init; }
}
