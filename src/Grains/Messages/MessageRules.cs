using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Links;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>What may be done to a message, as pure decisions on what is known of it.</summary>
internal static class MessageRules
{
    /// <summary>The most rows of a page of pinned messages, or of what a message said.</summary>
    public const int MostTexts = 50;

    /// <summary>The most replies of a page of a thread.</summary>
    public const int MostReplies = 100;

    /// <summary>The most rows of a page of people.</summary>
    public const int MostPeople = 100;

    public static readonly Refusal NoSuchMessage = new(RefusalCode.MessageNotFound, "There is no such message.");
    public static readonly Refusal IsReply = new(RefusalCode.ThreadInside, "This is a reply in a thread: reply to what the thread is about.");
    public static readonly Refusal NotYours = new(RefusalCode.Forbidden, "Only who wrote a message changes it.");
    public static readonly Refusal TooLate = new(RefusalCode.EditTooLate, "It was said too long ago to be changed.");
    public static readonly Refusal NoEmoji = new(RefusalCode.EmojiInvalid, "A reaction is one emoji, or the name of one of this server between colons.");
    public static readonly Refusal BadPage = new(RefusalCode.BadRequest, "There is no such page.");

    public static Refusal? RefuseEmoji(string? emoji) => emoji is not null && (Emoji.Is(emoji) || EmojiName.InReaction(emoji) is not null) ? null : NoEmoji;

    /// <param name="by">Who edits.</param>
    /// <param name="message">What.</param>
    /// <param name="text">What it is to say.</param>
    /// <param name="called">Whom it is to call; null: whom it calls already.</param>
    /// <param name="limits">For how long one edits.</param>
    /// <param name="now">When it is.</param>
    public static ActDecision Edit(UserId by, KnownMessage message, string text, Called? called, ChatLimits limits, DateTimeOffset now)
    {
        return message.Expected.Deleted is not null ? NoSuchMessage
            : message.Author != by ? NotYours
            : message.Expected.Text == text && called is null ? ActDecision.AlreadyDone
            : limits.EditSeconds > 0 && now - message.PostedAt > TimeSpan.FromSeconds(limits.EditSeconds) ? TooLate
            : new MessageEdited
            {
                By = by,
                Message = message.Note.Message,
                Text = text,
                Mentions = called?.People,
                Calls = called?.Scope,
                Previews = LinkRules.Kept(message.Expected, text),
            };
    }

    /// <param name="by">Who deletes.</param>
    /// <param name="message">What.</param>
    /// <param name="others">Why they may not delete those of others.</param>
    public static ActDecision Delete(UserId by, KnownMessage message, Refusal? others)
    {
        var allowed = message.Author == by ? null : others;
        return message.Expected.Deleted is not null ? allowed is null ? ActDecision.AlreadyDone : NoSuchMessage
            : allowed is not null ? allowed
            : new MessageDeleted { By = by, Message = message.Note.Message };
    }

    public static ActDecision React(UserId by, KnownMessage message, string emoji, ChatLimits limits)
    {
        var (note, same) = (message.Expected, Same(message.Expected, emoji));
        return note.Deleted is not null ? NoSuchMessage
            : same?.Users.Contains(by) == true ? ActDecision.AlreadyDone
            : same is null && note.Reactions.Length >= limits.ReactionKinds ? TooMany($"A message has at most {limits.ReactionKinds} kinds of reactions.")
            : note.Reactions.Sum(reaction => reaction.Users.Length) >= limits.Reactions ? TooMany($"A message has at most {limits.Reactions} reactions.")
            : note.Reactions.Count(reaction => reaction.Users.Contains(by)) >= limits.ReactionKindsPerUser
                ? TooMany($"You can react to a message in at most {limits.ReactionKindsPerUser} ways.")
            : new ReactionAdded { By = by, Message = note.Message, Emoji = same?.Emoji ?? emoji };
    }

    public static ActDecision Unreact(UserId by, KnownMessage message, string emoji)
    {
        return message.Expected.Deleted is not null ? NoSuchMessage
            : Same(message.Expected, emoji) is not { } same || !same.Users.Contains(by) ? ActDecision.AlreadyDone
            : new ReactionRemoved { By = by, Message = message.Note.Message, Emoji = same.Emoji };
    }

    public static ActDecision Pin(UserId by, KnownMessage message, int pinned, ChatLimits limits)
    {
        return message.Expected.Deleted is not null ? NoSuchMessage
            : message.Expected.Pinned is not null ? ActDecision.AlreadyDone
            : pinned >= limits.Pins ? TooMany($"A room has at most {limits.Pins} pinned messages.")
            : new MessagePinned { By = by, Message = message.Note.Message };
    }

    public static ActDecision Unpin(UserId by, KnownMessage message)
    {
        return message.Expected.Deleted is not null ? NoSuchMessage
            : message.Expected.Pinned is null ? ActDecision.AlreadyDone
            : new MessageUnpinned { By = by, Message = message.Note.Message };
    }

    /// <summary>The reaction that is the same emoji, perhaps written with or without the wish to be shown as one.</summary>
    public static NoteReaction? Same(MessageNote note, string emoji)
    {
        var plain = Emoji.Plain(emoji);
        return note.Reactions.FirstOrDefault(reaction => Emoji.Plain(reaction.Emoji) == plain);
    }

    private static Refusal TooMany(string detail) => new(RefusalCode.TooMany, detail);
}

/// <summary>What comes of a wish: an act, nothing because it is so already, or a refusal.</summary>
internal readonly record struct ActDecision(MessageAct? Act, Refusal? Refusal)
{
    public static ActDecision AlreadyDone => default;

    public static implicit operator ActDecision(MessageAct act) => new(act, null);

    public static implicit operator ActDecision(Refusal refusal) => new(null, refusal);
}
