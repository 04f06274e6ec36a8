using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Links;

[GrainType("links")]
internal sealed partial class LinksGrain(IPageReader reader, ChatLimits limits, TimeProvider clock, ILogger<LinksGrain> logger) : Grain, ILinksGrain
{
    /// <summary>Only for pages that are really asked: what is known costs nobody anything.</summary>
    private readonly TokenBucket _reads = new(limits.LinkReadsPerMinute / 60.0, limits.LinkReadsPerMinute, clock);

    public async Task Look(Actor by, RoomId room, long message, ImmutableArray<string> links)
    {
        try
        {
            var readable = links.Select(link => new Uri(link)).Where(reader.Reads).Take(ILinksGrain.MostShown);
            LinkPreview?[] pages = await Task.WhenAll(readable.Select(Read));
            ImmutableArray<LinkPreview> there = [.. pages.OfType<LinkPreview>()];
            if (!there.IsEmpty)
            {
                await GrainFactory.Timeline(room).ShowPreviews(by, message, there);
            }
        }
        catch (Exception failure)
        {
            LogNotShown(room, message, failure);
        }
    }

    private async Task<LinkPreview?> Read(Uri address)
    {
        var page = address.GetLeftPart(UriPartial.Query);
        var link = GrainFactory.Link(page);
        var known = await link.Find();
        return (known.IsKnown ? known.Page : _reads.TryTake(out _) ? await link.Read(page) : null) is { } preview
            ? preview with { Link = address.AbsoluteUri }
            : null;
    }

    [LoggerMessage(LogLevel.Information, "Room {RoomId} does not show where the links of message {Seq} lead.")]
    private partial void LogNotShown(RoomId roomId, long seq, Exception failure);
}
