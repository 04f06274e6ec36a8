using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Polls;

/// <summary>How a poll stands, as one person sees it. There is none while nobody has voted.</summary>
public sealed record PollView
{
    /// <summary>How many have chosen each option; absent while one is not told.</summary>
    public ImmutableArray<int>? Counts { get; init; }

    /// <summary>How many have voted.</summary>
    public required int Voters { get; init; }

    /// <summary>What one has chosen oneself, by place from 0; absent: nothing.</summary>
    public ImmutableArray<int>? Mine { get; init; }

    /// <summary>Who closed it, if somebody did.</summary>
    public UserId? ClosedBy { get; init; }

    [JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? ClosedAt { get; init; }

    internal static PollView Of(NotePoll poll, UserId reader, DateTimeOffset now)
    {
        var mine = poll.ChoiceOf(reader);
        return new PollView
        {
            Counts = poll.TellsResults(reader, now) ? poll.Counts : null,
            Voters = poll.Votes.Length,
            Mine = mine.IsEmpty ? null : mine,
            ClosedBy = poll.Closed?.By,
            ClosedAt = poll.Closed?.At,
        };
    }
}
