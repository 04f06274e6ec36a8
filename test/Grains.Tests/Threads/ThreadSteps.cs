using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Threads;

/// <summary>What tests say short of threads.</summary>
internal static class ThreadSteps
{
    public static MessageDraft Reply(long root, string? clientId = null, bool echo = false) =>
        new(clientId ?? Guid.NewGuid().ToString("N"), "reply") { Thread = root, Echo = echo };

    /// <summary>Replies in a thread; where that stands.</summary>
    public static async Task<Posted> ReplyIn(this ITimelineGrain room, UserId by, long root, bool echo = false, string text = "reply")
    {
        var posted = await room.Post(by.Member(), Reply(root, echo: echo) with { Text = text });
        Assert.True(posted.Succeeded, posted.Refusal?.Detail);
        return posted.Value;
    }

    public static async Task<ReadPage> ReadThread(this ITimelineGrain room, UserId by, long root, long? before = null, int limit = 100)
    {
        var page = await room.GetThread(by.Member(), root, before, limit);
        Assert.True(page.Succeeded, page.Refusal?.Detail);
        return ReadPage.Of(page.Value.Messages, page.Value.Notes);
    }

    /// <summary>The thread in the note of a message: how many replies, and by whom.</summary>
    public static string ThreadOf(this ReadPage page, long message)
    {
        var thread = page.NoteOf(message)!.Value.GetProperty("thread");
        return Thread(thread.GetProperty("replies").GetInt64(), thread.GetProperty("repliers").EnumerateArray().Select(user => new UserId(user.GetString()!)));
    }

    public static string Thread(long replies, params IEnumerable<UserId> repliers) => $"{replies} by {string.Join(", ", repliers)}";

    public static RoomId Id(this ITimelineGrain room) => new(room.GetPrimaryKeyString());

    /// <summary>The list, as room, root, read and last.</summary>
    public static async Task<(long Root, long Read, long Last)[]> ListOf(this IGrainFactory grains, UserId user, bool unread = false)
    {
        var page = await grains.Threads(user).GetPage(user.Member(), unread, null, IThreadsGrain.MostRows);
        Assert.True(page.Succeeded, page.Refusal?.Detail);
        return [.. page.Value.Rows.Select(row => (row.Mark.Root, row.Mark.Read, row.Mark.Last))];
    }
}
