using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Push;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Links;

/// <summary>What tests say short of previews: by ordinary members of the server.</summary>
internal static class PreviewActs
{
    public static LinkPreview Preview(string link, string title = "Tea") =>
        new() { Link = link, Host = "page.test", Title = title, Description = "How to make it", Site = "The Tea Room" };

    public static Task<Result<Done>> Show(this ITimelineGrain room, UserId by, long message, params string[] links) =>
        room.ShowPreviews(by.Member(), message, [.. links.Select(link => Preview(link))]);

    public static Task<Result<Acted>> RemovePreview(this ITimelineGrain room, UserId by, long message, string link) =>
        room.RemovePreview(by.Member(), message, link);

    /// <summary>The links whose previews a message shows to somebody.</summary>
    public static async Task<string[]> Previews(this ITimelineGrain room, UserId reader, long message) => (await room.ReadAs(reader)).PreviewsOf(message);

    public static string[] PreviewsOf(this ReadPage page, long message) =>
        page.NoteOf(message) is { } note && note.TryGetProperty("previews", out var previews)
            ? [.. previews.EnumerateArray().Select(preview => preview.GetProperty("link").GetString()!)]
            : [];

    /// <summary>Waits until a front end hears of a preview.</summary>
    public static async Task<PreviewAdded> HearsPreview(this SignalProbe frontEnd, long message) =>
        (await frontEnd.HearsPreviews(1, act => act.Message == message))[0];

    /// <summary>Waits until it hears of so many.</summary>
    public static async Task<List<PreviewAdded>> HearsPreviews(this SignalProbe frontEnd, int count, Func<PreviewAdded, bool>? where = null)
    {
        List<PreviewAdded> heard = [];
        while (heard.Count < count)
        {
            var batch = await frontEnd.Next<RoomBatch>();
            heard.AddRange(ReadPage.Of(batch.Events, default).Events.OfType<PreviewAdded>().Where(act => where is null || where(act)));
        }

        return heard;
    }
}
