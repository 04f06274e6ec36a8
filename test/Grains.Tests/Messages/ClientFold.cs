using System.Collections.Immutable;
using System.Text;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Polls;
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
            _messages[posted.Seq] = new Shown { Text = posted.Text, Place = posted.ThreadOrdinal };
        }

        foreach (var note in page.Notes)
        {
            var message = note.GetProperty("message").GetInt64();
            var secret = page.Events.OfType<MessagePosted>().Single(posted => posted.Seq == message).Poll?.Anonymous == true;
            var poll = page.PollOf(message).Split(" mine ");
            _messages[message] = Shown.From(note, _messages[message], page.ReactionsOf(message)) with
            {
                Poll = poll[0] + (poll.Length > 1 && poll[1].EndsWith(" closed", StringComparison.Ordinal) ? " closed" : ""),
                Mine = secret || poll.Length == 1 ? "" : poll[1].Replace(" closed", "", StringComparison.Ordinal),
            };
        }
    }

    public void Apply(RoomEvent happened)
    {
        switch (happened)
        {
            case MessagePosted posted:
                _messages[posted.Seq] = new Shown { Text = posted.Text, Place = posted.ThreadOrdinal };
                if (posted.Thread is { } root && _messages.TryGetValue(root, out var about) && posted.Seq > about.Revision)
                {
                    _messages[root] = about.Answer(posted) with { Revision = posted.Seq };
                }

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
        MessageEdited edited => shown with
        {
            Text = edited.Text,
            Edited = true,
            Previews = edited.Previews is { } kept ? shown.Previews.RemoveAll(one => !kept.Contains(one.Link)) : shown.Previews,
        },
        PreviewAdded { Preview.Link: "" } or PreviewRemoved { Link: "" } => shown,
        PreviewAdded added => shown with { Previews = shown.Previews.Add((added.Preview.Link, added.Preview.Title)) },
        PreviewRemoved removed => shown with { Previews = shown.Previews.RemoveAll(one => one.Link == removed.Link) },
        MessageDeleted => new Shown { Text = "", Deleted = act.By, Place = shown.Place, Replies = shown.Replies, Repliers = shown.Repliers },
        ReactionAdded added => shown.React(added.Emoji, added.By, me),
        ReactionRemoved removed => shown.Unreact(removed.Emoji, removed.By, me),
        MessagePinned => shown with { Pinned = act.By },
        MessageUnpinned => shown with { Pinned = null },
        PollVoted voted => shown with
        {
            // What one chose oneself in a secret poll comes in another way.
            Poll = string.Join(',', voted.Counts!.Value) + $" of {voted.Voters}",
            Mine = voted.By == me ? string.Join(',', voted.Options!.Value) : shown.Mine,
        },
        PollClosed closed => shown with { Poll = string.Join(',', closed.Counts) + $" of {closed.Voters} closed" },
        _ => throw new InvalidOperationException($"Say here what {act.GetType().Name} does."),
    };

    private sealed record Shown
    {
        public required string Text { get; init; }

        public long Revision { get; init; }

        /// <summary>In its thread.</summary>
        public long? Place { get; init; }

        public long Replies { get; init; }

        public ImmutableArray<UserId> Repliers { get; init; } = [];

        public bool Edited { get; init; }

        public UserId? Deleted { get; init; }

        public UserId? Pinned { get; init; }

        public string Poll { get; init; } = "";

        /// <summary>What one chose oneself, as far as events say it.</summary>
        public string Mine { get; init; } = "";

        public ImmutableArray<(string Link, string Title)> Previews { get; init; } = [];

        public ImmutableArray<(string Emoji, int Count, ImmutableArray<UserId> Users, bool Mine)> Reactions { get; init; } = [];

        public static Shown From(System.Text.Json.JsonElement note, Shown posted, (string Emoji, int Count, UserId[] Users, bool Mine)[] reactions) => new()
        {
            Text = note.TryGetProperty("text", out var text) ? text.GetString()! : posted.Text,
            Place = posted.Place,
            Replies = note.TryGetProperty("thread", out var thread) ? thread.GetProperty("replies").GetInt64() : 0,
            Repliers = thread.ValueKind == System.Text.Json.JsonValueKind.Undefined
                ? []
                : [.. thread.GetProperty("repliers").EnumerateArray().Select(user => new UserId(user.GetString()!))],
            Revision = note.GetProperty("revision").GetInt64(),
            Edited = note.TryGetProperty("editedAt", out _),
            Deleted = note.TryGetProperty("deletedBy", out var deleted) ? new UserId(deleted.GetString()!) : null,
            Pinned = note.TryGetProperty("pinnedBy", out var pinned) ? new UserId(pinned.GetString()!) : null,
            Previews = note.TryGetProperty("previews", out var previews)
                ? [.. previews.EnumerateArray().Select(one => (one.GetProperty("link").GetString()!, one.GetProperty("title").GetString()!))]
                : [],
            Reactions = [.. reactions.Select(reaction => (reaction.Emoji, reaction.Count, reaction.Users.ToImmutableArray(), reaction.Mine))],
        };

        public Shown Answer(MessagePosted reply) => this with
        {
            Replies = reply.ThreadOrdinal!.Value,
            Repliers = Repliers.Length < 5 && !Repliers.Contains(reply.By) ? Repliers.Add(reply.By) : Repliers,
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
            $"{Text} r{Revision}{(Place is { } place ? $" #{place}" : "")}{(Replies > 0 ? $" {Replies} by {string.Join(',', Repliers)}" : "")}{(Edited ? " edited" : "")}{(Deleted is { } by ? $" deleted by {by}" : "")}{(Pinned is { } pinner ? $" pinned by {pinner}" : "")} {string.Join(' ', Previews)} {Poll} mine {Mine} "
            + string.Join(' ', Reactions.Select(reaction => $"{reaction.Emoji}{reaction.Count}[{string.Join(',', reaction.Users)}]{(reaction.Mine ? "!" : "")}"));

        private int Find(string emoji) => Reactions.ToList().FindIndex(reaction => reaction.Emoji == emoji);
    }
}
