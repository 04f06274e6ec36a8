using System.Text.Json;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Polls;

/// <summary>What tests say short of polls: by ordinary members of the server.</summary>
internal static class PollActs
{
    public static readonly Poll Tea = new() { Options = ["Green", "Black", "None"] };

    /// <summary>Asks something; its seq.</summary>
    public static async Task<long> Ask(this ITimelineGrain room, UserId by, Poll? poll = null)
    {
        var posted = await room.TryAsk(by, poll ?? Tea);
        Assert.True(posted.Succeeded, posted.Refusal?.Detail);
        return posted.Value.Seq;
    }

    public static Task<Result<Posted>> TryAsk(this ITimelineGrain room, UserId by, Poll poll, string question = "Which tea?", string? clientId = null) =>
        room.Post(by.Member(), new MessageDraft(clientId ?? Guid.NewGuid().ToString("N"), question) { Poll = poll });

    public static Task<Result<Acted>> Vote(this ITimelineGrain room, UserId by, long message, params int[] options) =>
        room.Vote(by.Member(), message, [.. options]);

    public static Task<Result<Acted>> ClosePoll(this ITimelineGrain room, UserId by, long message) => room.ClosePoll(by.Member(), message);

    public static async Task<UserId[]> Voters(this ITimelineGrain room, UserId reader, long message, int option)
    {
        var found = await room.GetVoters(reader.Member(), message, option, 0, 100);
        Assert.True(found.Succeeded, found.Refusal?.Detail);
        return [.. found.Value.Users];
    }

    /// <summary>How a poll stands to somebody, in short: the counts, how many voted, and what they chose themselves.</summary>
    public static async Task<string> PollOf(this ITimelineGrain room, UserId reader, long message) => (await room.ReadAs(reader)).PollOf(message);

    public static string PollOf(this ReadPage page, long message)
    {
        if (page.NoteOf(message) is not { } note || !note.TryGetProperty("poll", out var poll))
        {
            return "";
        }

        var counts = poll.TryGetProperty("counts", out var told) ? Join(told) : "?";
        var mine = poll.TryGetProperty("mine", out var chosen) ? " mine " + Join(chosen) : "";
        return $"{counts} of {poll.GetProperty("voters").GetInt32()}{mine}{(poll.TryGetProperty("closedBy", out _) ? " closed" : "")}";
    }

    private static string Join(JsonElement numbers) => string.Join(',', numbers.EnumerateArray().Select(number => number.GetInt32()));
}
