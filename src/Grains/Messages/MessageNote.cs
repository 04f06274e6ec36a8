using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Links;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>What was done to one message: the fold of the acts on it and of the replies in its thread. A message to which nothing was done has none.</summary>
/// <remarks>Stored by the names of its members. What <see cref="Apply"/> learns to read or keep is a new <see cref="Rules"/>.</remarks>
internal sealed record MessageNote
{
    /// <summary>One more whenever <see cref="Apply"/> reads or keeps something new: notes made by older rules are then made anew from the log.</summary>
    public const int Rules = 5;

    /// <summary>The most edits of one message whose texts are kept.</summary>
    public const int MostEdits = 100;

    /// <summary>The most previews of one message, those that were taken off among them.</summary>
    public const int MostPreviews = 10;

    /// <summary>The seq of the message.</summary>
    public required long Message { get; init; }

    /// <summary>The seq of the last act or reply that is in it; 0 before the first.</summary>
    public long Revision { get; init; }

    /// <summary>When that was.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset At { get; init; }

    /// <summary>What the message says now; null while it says what was posted.</summary>
    public string? Text { get; init; }

    [JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The seqs of the newest edits, oldest first; at most <see cref="MostEdits"/>.</summary>
    public ImmutableArray<long> Edits { get; init; } = [];

    /// <summary>Whom it calls now; null while that is whom it called when it was posted.</summary>
    public ImmutableArray<UserId>? Mentions { get; init; }

    /// <summary>With <see cref="Mentions"/>: whether it calls all now, or all who are there.</summary>
    public MentionScope? Calls { get; init; }

    public NoteMark? Deleted { get; init; }

    public NoteMark? Pinned { get; init; }

    /// <summary>In the order in which each kind came first.</summary>
    public ImmutableArray<NoteReaction> Reactions { get; init; } = [];

    /// <summary>The replies in its thread; null while there are none.</summary>
    public NoteThread? Thread { get; init; }

    /// <summary>Where its links lead, in the order in which that was found; of those that were taken off only that they were.</summary>
    public ImmutableArray<NotePreview> Previews { get; init; } = [];

    /// <summary>Whether it ever showed where a link leads; null for never.</summary>
    public bool? Previewed { get; init; }

    /// <summary>The votes of its poll; null while there are none.</summary>
    public NotePoll? Poll { get; init; }

    /// <summary>The message into whose note an event is folded, if it is into one.</summary>
    public static long? TargetOf(RoomEvent happened) => happened switch
    {
        MessageAct act => act.Message,
        MessagePosted { Thread: { } root } => root,
        _ => null,
    };

    /// <summary>Folds one more act or reply in. Earlier ones, and those that change nothing, do no harm.</summary>
    public MessageNote Apply(RoomEvent happened) =>
        happened.Seq > Revision && TargetOf(happened) == Message ? Fold(happened) with { Revision = happened.Seq, At = happened.At } : this;

    /// <summary>The same before it has its place in the log.</summary>
    public MessageNote Fold(RoomEvent happened) => happened switch
    {
        MessagePosted reply => this with { Thread = NoteThread.With(Thread, reply) },
        _ when Deleted is not null => this,
        MessageDeleted act => new MessageNote { Message = Message, Revision = Revision, At = At, Deleted = Mark(act), Thread = Thread },
        MessageEdited edited => this with
        {
            Text = edited.Text,
            EditedAt = edited.At,
            Edits = [.. Edits.TakeLast(MostEdits - 1), edited.Seq],
            Mentions = edited.Mentions ?? Mentions,
            Calls = edited.Mentions is null ? Calls : edited.Calls,
            Previews = Previews.RemoveAll(Goes(edited)),
        },
        ReactionAdded added => this with { Reactions = Add(added.Emoji, added.By) },
        ReactionRemoved removed => this with { Reactions = Remove(removed.Emoji, removed.By) },
        MessagePinned act when Pinned is null => this with { Pinned = Mark(act) },
        MessageUnpinned => this with { Pinned = null },
        PreviewAdded act => this with { Previews = Add(act), Previewed = true },
        PreviewRemoved act => this with { Previews = Remove(act) },
        PollVoted act => this with { Poll = NotePoll.With(Poll, act) },
        PollClosed act => this with { Poll = NotePoll.With(Poll, act) },
        _ => this,
    };

    /// <summary>The seqs of the entries whose texts nobody is to read any more once an event is folded in.</summary>
    public ImmutableArray<long> ErasedBy(RoomEvent happened) => happened switch
    {
        _ when happened.Seq <= Revision => [],
        MessageDeleted when Deleted is null => [Message, .. Edits, .. Previews.Select(preview => preview.Seq)],
        MessageEdited or PreviewAdded or PreviewRemoved when Deleted is not null => [happened.Seq],
        MessageEdited edited => [.. Edits.Take(Edits.Length - MostEdits + 1), .. Previews.Where(preview => Goes(edited)(preview)).Select(preview => preview.Seq)],
        PreviewRemoved act when Preview(act.Link) is { Page: not null } preview => [preview.Seq],
        _ => [],
    };

    public NotePreview? Preview(string link) => Previews.FirstOrDefault(preview => preview.Link == link);

    public NoteReaction? Reaction(string emoji) => Reactions.FirstOrDefault(reaction => reaction.Emoji == emoji);

    private ImmutableArray<NoteReaction> Add(string emoji, UserId by)
    {
        return Reaction(emoji) is not { } reaction ? Reactions.Add(new NoteReaction(emoji, [by]))
            : reaction.Users.Contains(by) ? Reactions
            : Reactions.Replace(reaction, reaction with { Users = reaction.Users.Add(by) });
    }

    private ImmutableArray<NoteReaction> Remove(string emoji, UserId by)
    {
        return Reaction(emoji) is not { } reaction || !reaction.Users.Contains(by) ? Reactions
            : reaction.Users.Length == 1 ? Reactions.Remove(reaction)
            : Reactions.Replace(reaction, reaction with { Users = reaction.Users.Remove(by) });
    }

    private ImmutableArray<NotePreview> Add(PreviewAdded act)
    {
        return act.Preview.Link.Length == 0 || Previews.Length >= MostPreviews || Preview(act.Preview.Link) is not null
            ? Previews
            : Previews.Add(new NotePreview(act.Seq, act.Preview.Link, act.Preview));
    }

    private ImmutableArray<NotePreview> Remove(PreviewRemoved act)
    {
        return act.Link.Length == 0 ? Previews : [.. Previews.Where(preview => preview.Link != act.Link), new NotePreview(act.Seq, act.Link, null)];
    }

    /// <summary>Which previews an edit takes along.</summary>
    private static Predicate<NotePreview> Goes(MessageEdited edited) =>
        preview => preview.Page is not null && edited.Previews is { } kept && !kept.Contains(preview.Link);

    private static NoteMark Mark(MessageAct act) => new(act.Seq, act.By, act.At);
}

/// <summary>That something was done once: by which act, by whom and when.</summary>
internal sealed record NoteMark(
    long Seq, UserId By, [property: JsonConverter(typeof(UnixMillisecondsConverter))] DateTimeOffset At);

/// <summary>All who reacted in one way, in order.</summary>
internal sealed record NoteReaction(string Emoji, ImmutableArray<UserId> Users);

/// <summary>Where one link leads, or that this was taken off.</summary>
/// <param name="Seq">The act that said so last.</param>
/// <param name="Link">Which link.</param>
/// <param name="Page">Null: it was taken off.</param>
internal sealed record NotePreview(long Seq, string Link, LinkPreview? Page);
