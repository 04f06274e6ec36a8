using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Names;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Polls;

/// <summary>What may be asked, and who may vote for what, as pure decisions.</summary>
internal static class PollRules
{
    public static readonly Refusal None = new(RefusalCode.NoPoll, "This message asks nothing.");
    public static readonly Refusal Over = new(RefusalCode.PollOver, "This poll has ended.");
    public static readonly Refusal Unchangeable = new(RefusalCode.PollUnchangeable, "What a poll asks does not change.");
    public static readonly Refusal Anonymous = new(RefusalCode.PollSecret, "This poll is anonymous.");
    public static readonly Refusal VoteFirst = new(RefusalCode.PollSecret, "Who has not voted is not told the results before the end.");
    public static readonly Refusal NoSuchOption = new(RefusalCode.PollInvalid, "The poll has no such option.");

    public static readonly Refusal AtOnce = new(RefusalCode.PollInvalid, "A poll is asked at once, not later.");

    private static readonly Refusal OneOnly = new(RefusalCode.PollInvalid, "One chooses a single option.");

    private static readonly Refusal TimeUnfit = new(RefusalCode.PollInvalid, $"A poll ends later than now, at most {Poll.Longest.Days} days ahead, or by hand.");

    /// <summary>What a message asks, if it asks. In a text the name would stand with other signs around it: nearly nothing has to be decoded.</summary>
    public static Poll? Of(LogEntry entry) =>
        entry.Body.Span.IndexOf("\"poll\":"u8) >= 0 ? (RoomEventJson.TryDecode(entry.Body) as MessagePosted)?.Poll : null;

    /// <summary>The question and the options as they will be shown, or why they cannot be asked.</summary>
    public static Result<MessageDraft> Clean(MessageDraft draft)
    {
        var poll = draft.Poll!;
        var options = poll.Options.IsDefault ? [] : poll.Options;
        if (draft.Forward is not null)
        {
            return Invalid("A poll forwards nothing.");
        }

        if (draft.Files is { IsDefaultOrEmpty: false })
        {
            return Invalid("A poll has no files.");
        }

        if (options.Length is < Poll.FewestOptions or > Poll.MostOptions)
        {
            return Invalid($"A poll has {Poll.FewestOptions} to {Poll.MostOptions} options.");
        }

        if (PlainName.CleanLine(draft.Text, Poll.MostQuestion) is not { Length: > 0 } question)
        {
            return Invalid($"The question of a poll has 1 to {Poll.MostQuestion} visible characters.");
        }

        string?[] clean = [.. options.Select(option => PlainName.CleanLine(option, Poll.MostOption))];
        if (clean.Any(string.IsNullOrEmpty))
        {
            return Invalid($"An option has 1 to {Poll.MostOption} visible characters.");
        }

        return clean.Distinct(StringComparer.OrdinalIgnoreCase).Count() < clean.Length
            ? Invalid("Two options are alike.")
            : draft with { Text = question, Poll = Plain(poll, [.. clean.OfType<string>()]) };
    }

    /// <summary>What it asks, where nobody votes.</summary>
    public static string AsText(string question, Poll poll) => string.Join('\n', poll.Options.Select(option => "- " + option).Prepend(question));

    /// <summary>Why it cannot be open for so long.</summary>
    public static Refusal? RefuseTime(Poll poll, DateTimeOffset now) =>
        poll.EndsAt is null || (poll.EndsAt > now && poll.EndsAt - now <= Poll.Longest) ? null : TimeUnfit;

    /// <param name="by">Who votes.</param>
    /// <param name="message">Where.</param>
    /// <param name="options">All that they choose now.</param>
    /// <param name="most">How many can vote.</param>
    /// <param name="now">When it is.</param>
    public static ActDecision Vote(UserId by, KnownMessage message, ImmutableArray<int> options, int most, DateTimeOffset now)
    {
        if (message.Expected.Deleted is not null || message.Poll is not { } poll)
        {
            return message.Expected.Deleted is not null ? MessageRules.NoSuchMessage : None;
        }

        var choice = Choice(poll, options);
        if (!choice.Succeeded)
        {
            return choice.Refusal;
        }

        var (note, chosen) = (message.Expected.Poll, choice.Value);
        var before = note?.ChoiceOf(by) ?? [];
        return before.AsSpan().SequenceEqual(chosen.AsSpan()) ? ActDecision.AlreadyDone // Also after the end: it may be sent again.
            : IsOver(poll, note, now) ? Over
            : before.IsEmpty && note?.Votes.Length >= most ? new Refusal(RefusalCode.TooMany, $"At most {most} people vote in a poll.")
            : new PollVoted
            {
                By = by,
                Message = message.Note.Message,
                Options = chosen,
                Counts = Count(poll, note, before, chosen),
                Voters = (note?.Votes.Length ?? 0) + (chosen.IsEmpty ? -1 : before.IsEmpty ? 1 : 0),
                Anonymous = poll.Anonymous,
                Hidden = poll.Hidden,
                EndsAt = poll.EndsAt,
            };
    }

    /// <param name="by">Who closes it.</param>
    /// <param name="message">Where.</param>
    /// <param name="refusal">Why they may not.</param>
    /// <param name="now">When it is.</param>
    public static ActDecision Close(UserId by, KnownMessage message, Refusal? refusal, DateTimeOffset now)
    {
        var note = message.Expected.Poll;
        return message.Expected.Deleted is not null ? MessageRules.NoSuchMessage
            : message.Poll is not { } poll ? None
            : refusal is not null ? refusal
            : IsOver(poll, note, now) ? ActDecision.AlreadyDone
            : new PollClosed { By = by, Message = message.Note.Message, Counts = CountsOf(poll, note), Voters = note?.Votes.Length ?? 0 };
    }

    /// <summary>All that somebody chooses, in order and each once.</summary>
    private static Result<ImmutableArray<int>> Choice(Poll poll, ImmutableArray<int> options)
    {
        ImmutableArray<int> chosen = options.IsDefault ? [] : [.. options.Distinct().Order()];
        return chosen.Any(option => option < 0 || option >= poll.Options.Length) ? NoSuchOption
            : chosen.Length > 1 && poll.Multiple != true ? OneOnly
            : chosen;
    }

    private static bool IsOver(Poll poll, NotePoll? note, DateTimeOffset now) => note?.Closed is not null || poll.EndsAt <= now;

    private static ImmutableArray<int> Count(Poll poll, NotePoll? note, ImmutableArray<int> before, ImmutableArray<int> chosen) =>
        [.. CountsOf(poll, note).Select((count, option) => count - (before.Contains(option) ? 1 : 0) + (chosen.Contains(option) ? 1 : 0))];

    private static ImmutableArray<int> CountsOf(Poll poll, NotePoll? note) =>
        note is { Counts.IsEmpty: false } ? note.Counts : [.. poll.Options.Select(_ => 0)];

    /// <summary>As it is stored: what is so by itself is left out, and times are whole milliseconds.</summary>
    private static Poll Plain(Poll poll, ImmutableArray<string> options) => new()
    {
        Options = options,
        Multiple = poll.Multiple == true ? true : null,
        Anonymous = poll.Anonymous == true ? true : null,
        Hidden = poll.Hidden == true ? true : null,
        EndsAt = poll.EndsAt is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end.ToUnixTimeMilliseconds()) : null,
    };

    private static Refusal Invalid(string detail) => new(RefusalCode.PollInvalid, detail);
}
