using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>What tests say short of acts on messages: by ordinary members of the server.</summary>
internal static class ActsAsMember
{
    public static Task<Result<Acted>> Edit(this ITimelineGrain room, UserId by, long message, string text) => room.Edit(by.Member(), message, text);

    public static Task<Result<Acted>> DeleteMessage(this ITimelineGrain room, UserId by, long message) => room.DeleteMessage(by.Member(), message);

    public static Task<Result<Acted>> React(this ITimelineGrain room, UserId by, long message, string emoji) => room.React(by.Member(), message, emoji);

    public static Task<Result<Acted>> Unreact(this ITimelineGrain room, UserId by, long message, string emoji) => room.Unreact(by.Member(), message, emoji);

    public static Task<Result<Acted>> Pin(this ITimelineGrain room, UserId by, long message) => room.Pin(by.Member(), message);

    public static Task<Result<Acted>> Unpin(this ITimelineGrain room, UserId by, long message) => room.Unpin(by.Member(), message);

    /// <summary>Says something; its seq.</summary>
    public static async Task<long> Say(this ITimelineGrain room, UserId by, string text, string? clientId = null)
    {
        var posted = await room.Post(by.Member(), new MessageDraft(clientId ?? Guid.NewGuid().ToString("N"), text));
        Assert.True(posted.Succeeded, posted.Refusal?.Detail);
        return posted.Value.Seq;
    }

    /// <summary>A page as a client gets it.</summary>
    public static async Task<ReadPage> ReadAs(this ITimelineGrain room, UserId reader, HistoryRange? range = null)
    {
        var page = await room.GetHistory(reader.Member(), range ?? new HistoryRange { Limit = HistoryRange.MaxLimit });
        Assert.True(page.Succeeded, page.Refusal?.Detail);
        return ReadPage.Of(page.Value.Events, page.Value.Notes);
    }

    public static RefusalCode? Code<T>(this Result<T> result) => result.Refusal?.Code;
}
