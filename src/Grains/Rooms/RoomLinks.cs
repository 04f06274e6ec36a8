using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains.Links;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>A link to a page in what a message says, and who said it.</summary>
[GenerateSerializer, Immutable, Alias("room.link")]
public sealed record RoomLink
{
    /// <summary>The seq of the message.</summary>
    [Id(0)] public required long Seq { get; init; }

    /// <summary>When it was said: with the message, or in a later text of one that had no links.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }

    [Id(2)] public required UserId By { get; init; }

    /// <summary>The message in whose thread that is; null: in none.</summary>
    [Id(3)] public long? Thread { get; init; }

    /// <summary>The address, in normal form.</summary>
    [Id(4)] public required string Link { get; init; }

    /// <summary>What the page says of itself; null when that is not known, or was taken off.</summary>
    [Id(5)] public LinkPreview? Preview { get; init; }
}

/// <summary>Links of a room, those said last first.</summary>
[GenerateSerializer, Immutable, Alias("room.links")]
public sealed record RoomLinks
{
    /// <summary>All links of a message are on one page, so it may have some more than asked for.</summary>
    [Id(0)] public required ImmutableArray<RoomLink> Links { get; init; }

    /// <summary>Before which seq of the room it goes on; null: nowhere. There may be more although this page is empty.</summary>
    [Id(1)] public long? Next { get; init; }
}

/// <summary>Which links of a room somebody looks for.</summary>
[GenerateSerializer, Immutable, Alias("room.link-query")]
public sealed record RoomLinkQuery
{
    public const int MaxLimit = 100;

    /// <summary>The longest text to look for, in characters (UTF-16).</summary>
    public const int MaxText = 100;

    private const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    /// <summary>What their address, or the title or the name of the site, has somewhere, in whatever case; null: any.</summary>
    [Id(0)] public string? Text { get; init; }

    /// <summary>As <see cref="RoomLinks.Next"/> said.</summary>
    [Id(1)] public long? Before { get; init; }

    /// <summary>1 to <see cref="MaxLimit"/>.</summary>
    [Id(2)] public required int Limit { get; init; }

    /// <summary>Whether all links are looked for.</summary>
    internal bool IsOfAll => string.IsNullOrEmpty(Text);

    internal static Refusal? Refuse(RoomLinkQuery query) =>
        query.Limit is < 1 or > MaxLimit || query.Before < 1 ? new Refusal(RefusalCode.BadRequest, "There is no such page.")
        : query.Text?.Length > MaxText ? new Refusal(RefusalCode.BadRequest, $"Links are looked for by at most {MaxText} characters.")
        : null;

    internal bool Fits(string link, LinkPreview? preview) =>
        IsOfAll || Has(link) || Has(Uri.UnescapeDataString(link)) || Has(preview?.Title) || Has(preview?.Site);

    private bool Has(string? where) => where is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(where, Text!, Alike) >= 0;
}
