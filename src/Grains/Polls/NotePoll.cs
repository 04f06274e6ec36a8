using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Polls;

/// <summary>The votes of one poll, in the note of its message. Stored by the names of its members.</summary>
internal sealed record NotePoll
{
    /// <summary>What each has chosen, in the order in which they voted first.</summary>
    public ImmutableArray<NoteVote> Votes { get; init; } = [];

    /// <summary>How many have chosen each option.</summary>
    public ImmutableArray<int> Counts { get; init; } = [];

    /// <summary>Whether only who has voted is told the results, until it ends.</summary>
    public bool? Hidden { get; init; }

    [JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? EndsAt { get; init; }

    /// <summary>By whom it was closed, if it was.</summary>
    public NoteMark? Closed { get; init; }

    public ImmutableArray<int> ChoiceOf(UserId user) => Votes.FirstOrDefault(vote => vote.User == user)?.Options ?? [];

    public bool TellsResults(UserId reader, DateTimeOffset now) =>
        Hidden != true || Closed is not null || EndsAt <= now || !ChoiceOf(reader).IsEmpty;

    public static NotePoll With(NotePoll? before, PollVoted act)
    {
        var poll = before ?? new NotePoll();
        return poll.Closed is not null || act.Options is not { } chosen ? poll : poll with
        {
            Votes = Vote(poll.Votes, new NoteVote(act.By, chosen)),
            Counts = act.Counts ?? poll.Counts,
            Hidden = act.Hidden,
            EndsAt = act.EndsAt,
        };
    }

    public static NotePoll With(NotePoll? before, PollClosed act)
    {
        var poll = before ?? new NotePoll();
        return poll.Closed is not null ? poll : poll with { Counts = act.Counts, Closed = new NoteMark(act.Seq, act.By, act.At) };
    }

    private static ImmutableArray<NoteVote> Vote(ImmutableArray<NoteVote> votes, NoteVote vote)
    {
        var earlier = votes.FirstOrDefault(one => one.User == vote.User);
        return earlier is null ? vote.Options.IsEmpty ? votes : votes.Add(vote)
            : vote.Options.IsEmpty ? votes.Remove(earlier)
            : votes.Replace(earlier, vote);
    }
}

/// <summary>What one person has chosen, by place from 0.</summary>
internal sealed record NoteVote(UserId User, ImmutableArray<int> Options);
