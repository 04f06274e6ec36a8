using System.Text;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;
using LiveChat.PortContracts.Notes;
using LiveChat.PortContracts.Rooms;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>Two activations of one room that write, store, fail and die in any order: the notes are the fold of the log all the same.</summary>
public sealed class NoteBookTests
{
    private const int Steps = 250;

    private static readonly RoomId Room = new("room");
    private static readonly UserId[] People = [new("ada"), new("bob"), new("eve")];
    private static readonly ChatLimits Limits = new();

    private readonly FaultyRoomLog _log = new(new MemoryRoomLog());
    private readonly MemoryMessageNotes _notes = new();
    private int _replies;

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public async Task Whatever_two_activations_do_the_notes_are_the_fold_of_the_log(int seed)
    {
        var random = new Random(seed);
        Activation[] alive = [await Open(), await Open()];
        for (var step = 0; step < Steps; step++)
        {
            var place = random.Next(2);
            if (alive[place].Gone || random.Next(40) == 0)
            {
                var old = alive[place];
                alive[place] = await Open();
                if (random.Next(2) == 0)
                {
                    await old.TryStore(); // It goes to sleep late, and knows less than the store.
                }
            }

            await Step(alive[place], random);
        }

        _notes.FailPuts(0);
        _log.FailRedactions(0);
        var last = await Open();
        var expected = await Folded();
        Assert.Equal(expected, Described(await last.Notes.Read(1, long.MaxValue)));
        await last.Notes.Store();
        Assert.Equal(expected, Described((await _notes.ReadAsync(Room, 1, long.MaxValue, Cancel)).Select(note => NoteJson.Decode(note.Body))));
        await NothingDeletedIsReadable();
    }

    [Fact]
    public async Task Notes_of_older_rules_are_made_anew_however_many_there_are()
    {
        const int Many = 2_600;
        var first = await Open();
        for (var i = 0; i < Many; i++)
        {
            await first.Timeline.Post(People[0], new MessageDraft($"c{i}", "x"));
        }

        foreach (var (emoji, by) in new[] { ("👍", People[0]), ("🌱", People[1]) })
        {
            for (var message = 1; message <= Many; message++)
            {
                var act = new ReactionAdded { By = by, Message = message, Emoji = emoji };
                while (first.Notes.Find(message) is null)
                {
                    await first.Notes.Load(message);
                }

                first.Notes.Expect(first.Notes.Find(message)!, act);
                await first.Timeline.Append(act);
            }
        }

        var wrong = new MessageNote { Message = 1, Revision = Many + 1 };
        await _notes.PutAsync(
            Room, [new StoredNote { Message = 1, Revision = wrong.Revision, Body = NoteJson.Encode(wrong) }], new NoteCursor(3 * Many, MessageNote.Rules - 1), Cancel);

        var again = await Open();
        var expected = await Folded();
        Assert.Equal(expected, Described(await again.Notes.Read(1, long.MaxValue)));
        await again.Notes.Store();
        Assert.Equal(expected, Described((await _notes.ReadAsync(Room, 1, long.MaxValue, Cancel)).Select(note => NoteJson.Decode(note.Body))));
        Assert.Equal(new NoteCursor(3 * Many, MessageNote.Rules), await _notes.GetCursorAsync(Room, Cancel));
        Assert.Equal(expected, Described(await (await Open()).Notes.Read(1, long.MaxValue)));
    }

    [Fact]
    public async Task Nothing_is_stored_after_all_was_erased()
    {
        var activation = await Open();
        await activation.Timeline.Post(People[0], new MessageDraft("c1", "x"));
        foreach (var emoji in new[] { "👍", "🌱" })
        {
            var act = new ReactionAdded { By = People[0], Message = 1, Emoji = emoji };
            activation.Notes.Expect(activation.Notes.Find(1)!, act);
            await activation.Timeline.Append(act);
        }

        var gate = _notes.HoldPuts();
        var storing = activation.Notes.Store();
        var erasing = activation.Notes.Erase(Cancel);
        gate.Open();
        await Task.WhenAll(storing, erasing);
        await activation.Notes.Store();

        Assert.Empty(await _notes.ReadAsync(Room, 1, long.MaxValue, Cancel));
        Assert.Equal(default, await _notes.GetCursorAsync(Room, Cancel));
    }

    private async Task Step(Activation activation, Random random)
    {
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                await activation.Timeline.Post(People[random.Next(3)], new MessageDraft(Guid.NewGuid().ToString("N"), $"text {random.Next()}"));
                break;
            case 3:
                await activation.TryStore();
                break;
            case 7 or 8:
                await Reply(activation, random);
                break;
            case 4 when random.Next(3) == 0:
                _notes.FailPuts();
                break;
            case 5 when random.Next(3) == 0:
                _log.FailRedactions();
                break;
            case 6 when random.Next(5) == 0:
                _log.FailAppendsAfterCommit();
                break;
            default:
                await Act(activation, random);
                break;
        }
    }

    /// <summary>Sometimes one that was sent before, by whoever: then the store says so.</summary>
    private async Task Reply(Activation activation, Random random)
    {
        var root = await Known(activation, random.Next(1, (int)Math.Max(2, activation.Timeline.Head.Seq + 1)));
        if (root is null or { Thread: not null } or { Expected.Deleted: not null })
        {
            return;
        }

        root.Hold();
        var number = random.Next(4) == 0 ? _replies : ++_replies;
        await Task.WhenAll(
            activation.Timeline.Post(People[random.Next(3)], new MessageDraft($"reply{number}", "reply") { Thread = root.Note.Message }),
            activation.Timeline.Post(People[random.Next(3)], new MessageDraft($"reply{++_replies}", "reply") { Thread = root.Note.Message, Echo = true }));
        root.Release();
    }

    private static async Task<KnownMessage?> Known(Activation activation, long message)
    {
        KnownMessage? known;
        while ((known = activation.Notes.Find(message)) is null)
        {
            if (!await activation.Notes.Load(message))
            {
                return null;
            }
        }

        return known;
    }

    private async Task Act(Activation activation, Random random)
    {
        var (by, message) = (People[random.Next(3)], random.Next(1, (int)Math.Max(2, activation.Timeline.Head.Seq + 2)));
        if (await Known(activation, message) is not { } known)
        {
            return;
        }

        var decision = random.Next(6) switch
        {
            0 => MessageRules.Edit(by, known, $"text {random.Next()}", null, Limits, _clock.GetUtcNow()),
            1 when random.Next(3) == 0 => MessageRules.Delete(by, known, others: null),
            2 => MessageRules.Pin(by, known, 0, Limits),
            3 => MessageRules.Unpin(by, known),
            4 => MessageRules.Unreact(by, known, "👍"),
            _ => MessageRules.React(by, known, "👍", Limits),
        };
        if (decision.Act is { } act)
        {
            activation.Notes.Expect(known, act);
            await activation.Timeline.Append(act);
        }
    }

    /// <summary>The notes as they follow from the log and nothing else.</summary>
    private async Task<string> Folded()
    {
        var notes = new SortedDictionary<long, MessageNote>();
        foreach (var entry in await _log.ReadNotedAsync(Room, 0, int.MaxValue, Cancel))
        {
            var happened = RoomEventJson.Decode(entry.Body);
            var message = MessageNote.TargetOf(happened)!.Value;
            notes[message] = (notes.GetValueOrDefault(message) ?? new MessageNote { Message = message }).Apply(happened);
        }

        await RepliesAreCounted();

        return Described(notes.Values);
    }

    private async Task RepliesAreCounted()
    {
        var replies = (await _log.ReadForwardAsync(Room, 1, int.MaxValue, Cancel)).Where(entry => entry.Thread is not null);
        foreach (var thread in replies.Select(entry => (MessagePosted)RoomEventJson.Decode(entry.Body)).GroupBy(reply => reply.Thread!.Value))
        {
            Assert.Equal(Enumerable.Range(1, thread.Count()).Select(number => (long?)number), thread.Select(reply => reply.ThreadOrdinal));
        }
    }

    private async Task NothingDeletedIsReadable()
    {
        var entries = (await _log.ReadForwardAsync(Room, 1, int.MaxValue, Cancel)).Select(entry => RoomEventJson.Decode(entry.Body)).ToArray();
        var deleted = entries.OfType<MessageDeleted>().Select(act => act.Message).ToHashSet();
        Assert.All(entries.OfType<MessagePosted>(), posted => Assert.Equal(deleted.Contains(posted.Seq), posted.Text.Length == 0));
        Assert.All(entries.OfType<MessageEdited>(), edited => Assert.Equal(deleted.Contains(edited.Message), edited.Text.Length == 0));
    }

    private static string Described(IEnumerable<MessageNote> notes) =>
        string.Join('\n', notes.Select(note => Encoding.UTF8.GetString(NoteJson.Encode(note))));

    private Task<Activation> Open() => Activation.Open(_log, _notes, _clock);

    private sealed class Activation : ITimelineOwner
    {
        public Timeline Timeline { get; private set; } = null!;

        public NoteBook Notes { get; private set; } = null!;

        public bool Gone { get; private set; }

        public static async Task<Activation> Open(IRoomLog log, IMessageNotes notes, TimeProvider clock)
        {
            var activation = new Activation();
            activation.Timeline = await Timeline.OpenAsync(Room, log, clock, activation, Cancel);
            activation.Notes = await NoteBook.OpenAsync(Room, activation.Timeline, log, notes, clock, NullLogger.Instance, Cancel);
            return activation;
        }

        public async Task TryStore()
        {
            try
            {
                await Notes.Store();
            }
            catch (IOException)
            {
                // Tried again, or not.
            }
        }

        void ITimelineOwner.Committed(CommittedBatch batch)
        {
            foreach (var entry in batch.Entries.Where(entry => entry.IsNoted))
            {
                Notes.Apply(RoomEventJson.Decode(entry.Body));
            }
        }

        long ITimelineOwner.RepliesTo(long root) => Notes.Find(root)!.Note.Thread?.Replies ?? 0;

        Task ITimelineOwner.Discard(MessagePosted gone) => Task.CompletedTask;

        void ITimelineOwner.Lost(string reason, Exception? cause) => Gone = true;
    }
}
