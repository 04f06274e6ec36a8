using System.Collections.Immutable;
using System.Text;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>A client by the rules of docs/api/wire.md: takes a page, its notes, then events one by one.</summary>
internal sealed class ClientFold(UserId me)
{
    private readonly SortedDictionary<long, Shown> _messages = [];

    public void Take(ReadPage page)
    {
        foreach (var posted in page.Events.OfType<MessagePosted>())
        {
            _messages[posted.Seq] = new Shown { Text = posted.Text };
        }

        foreach (var note in page.Notes)
        {
            var message = note.GetProperty("message").GetInt64();
            _messages[message] = Shown.From(note, _messages[message].Text, page.ReactionsOf(message));
        }
    }

    public void Apply(RoomEvent happened)
    {
        switch (happened)
        {
            case MessagePosted posted:
                _messages[posted.Seq] = new Shown { Text = posted.Text };
                break;
            case MessageAct act when _messages.TryGetValue(act.Message, out var shown) && act.Seq > shown.Revision:
                _messages[act.Message] = Apply(shown, act) with { Revision = act.Seq };
                break;
        }
    }

    /// <summary>All that is seen of the room, as text to compare.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (seq, shown) in _messages)
        {
            text.Append(seq).Append(": ").Append(shown.Describe()).Append('\n');
        }

        return text.ToString();
    }

    private Shown Apply(Shown shown, MessageAct act) => act switch
    {
        MessageEdited edited => shown with { Text = edited.Text, Edited = true },
        MessageDeleted => new Shown { Text = "", Deleted = act.By },
        ReactionAdded added => shown.React(added.Emoji, added.By, me),
        ReactionRemoved removed => shown.Unreact(removed.Emoji, removed.By, me),
        MessagePinned => shown with { Pinned = act.By },
        MessageUnpinned => shown with { Pinned = null },
        _ => throw new InvalidOperationException($"Say here what {act.GetType().Name} does."),
    };

    private sealed record Shown
    {
        public required string Text { get; init; }

        public long Revision { get; init; }

        public bool Edited { get; init; }

        public UserId? Deleted { get; init; }

        public UserId? Pinned { get; init; }

        public ImmutableArray<(string Emoji, int Count, ImmutableArray<UserId> Users, bool Mine)> Reactions { get; init; } = [];

        public static Shown From(System.Text.Json.JsonElement note, string posted, (string Emoji, int Count, UserId[] Users, bool Mine)[] reactions) => new()
        {
            Text = note.TryGetProperty("text", out var text) ? text.GetString()! : posted,
            Revision = note.GetProperty("revision").GetInt64(),
            Edited = note.TryGetProperty("editedAt", out _),
            Deleted = note.TryGetProperty("deletedBy", out var deleted) ? new UserId(deleted.GetString()!) : null,
            Pinned = note.TryGetProperty("pinnedBy", out var pinned) ? new UserId(pinned.GetString()!) : null,
            Reactions = [.. reactions.Select(reaction => (reaction.Emoji, reaction.Count, reaction.Users.ToImmutableArray(), reaction.Mine))],
        };

        public Shown React(string emoji, UserId by, UserId me)
        {
            var at = Find(emoji);
            return at < 0 ? this with { Reactions = Reactions.Add((emoji, 1, [by], by == me)) }
                : this with { Reactions = Reactions.SetItem(at, (emoji, Reactions[at].Count + 1, Reactions[at].Users.Add(by), Reactions[at].Mine || by == me)) };
        }

        public Shown Unreact(string emoji, UserId by, UserId me)
        {
            var at = Find(emoji);
            return Reactions[at].Count == 1 ? this with { Reactions = Reactions.RemoveAt(at) }
                : this with { Reactions = Reactions.SetItem(at, (emoji, Reactions[at].Count - 1, Reactions[at].Users.Remove(by), Reactions[at].Mine && by != me)) };
        }

        public string Describe() =>
            $"{Text} r{Revision}{(Edited ? " edited" : "")}{(Deleted is { } by ? $" deleted by {by}" : "")}{(Pinned is { } pinner ? $" pinned by {pinner}" : "")} "
            + string.Join(' ', Reactions.Select(reaction => $"{reaction.Emoji}{reaction.Count}[{string.Join(',', reaction.Users)}]{(reaction.Mine ? "!" : "")}"));

        private int Find(string emoji) => Reactions.ToList().FindIndex(reaction => reaction.Emoji == emoji);
    }
}
