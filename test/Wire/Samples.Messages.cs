using System.Collections.Immutable;
using System.Text;
using LiveChat.Api.Wire;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Snippets;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Users;

namespace LiveChat.Wire;

/// <summary>Messages, what is done to them, and where they are found again.</summary>
internal static partial class Samples
{
    private static Dictionary<string, object> Messages => new()
    {
        ["answer-posted"] = (Answer<Posted>)new Posted { Seq = 11, Ordinal = 9, At = At },
        ["answer-posted-files"] = (Answer<Posted>)new Posted { Seq = 16, Ordinal = 13, At = At, Files = [Photo, Paper] },
        ["answer-posted-thread"] = (Answer<Posted>)new Posted { Seq = 13, Ordinal = 10, At = At, ThreadOrdinal = 2 },
        ["answer-acted"] = (Answer<Acted>)new Acted { Seq = 12, At = At },
        ["answer-refused"] = (Answer<ReadCursor?>)Slow,
        ["event-batch"] = EventBatch.Of(Garden, History),
        ["history"] = HistoryView.Of(Garden, History),
        ["history-empty"] = HistoryView.Of(Garden, History with { From = 0, To = 0, Events = default, Start = true }),
        ["message-deleted"] = MessageList.Of(new MessagePage
        {
            Messages = RoomEventJson.Encode(new MessagePosted { Seq = 11, Ordinal = 9, At = At, By = Ada, ClientId = "a-1", Text = "" }),
            Notes = NoteJson.Join([new MessageNote { Message = 11, Revision = 13, At = At, Deleted = new NoteMark(13, Bob, At) }], Ada, At),
            Next = 13,
        }),
        ["message-versions"] = new Page<MessageVersion> { Items = [new MessageVersion { Seq = 12, At = At, Text = "Hi Bob" }], Next = "12" },
        ["message-excerpts"] = ImmutableArray.Create(
            new MessageExcerpt { Seq = 11, At = At, By = Ada, Text = "Hi Bob", Cut = true, Deleted = false, Revision = 12, Poll = true },
            new MessageExcerpt { Seq = 13, At = At, By = Bob, Text = "", Cut = false, Deleted = true, Revision = 14 }),
        ["thread"] = ThreadMessages.Of(
            new MessagePage { Messages = Encoding.UTF8.GetBytes(Json(Events["message.posted"]) + "," + Json(Events["message.posted.echo"])), Notes = ThreadNote, Next = 14 },
            ThreadMark),
        ["threads"] = new Page<ThreadRowView>
        {
            Items =
            [
                ThreadRowView.From(new ThreadRow
                {
                    Mark = ThreadMark,
                    Root = new MessageNow { Seq = 11, Message = Encoding.UTF8.GetBytes(Json(Events["message.posted"])), Note = ThreadNote, Deleted = false, Replies = 3, LastReplyAt = At },
                }),
            ],
            Next = "1772366400250.11.01jzgarden",
        },
        ["room-files"] = new RoomFiles { Files = [new RoomFile { Seq = 16, At = At, By = Ada, File = Photo }, new RoomFile { Seq = 12, At = At, By = Bob, Thread = 11, File = Paper }], Next = 12 },
        ["room-links"] = new RoomLinks { Links = [new RoomLink { Seq = 16, At = At, By = Ada, Link = Preview.Link, Preview = Preview }, new RoomLink { Seq = 12, At = At, By = Bob, Thread = 11, Link = "https://page.test/two" }], Next = 12 },
        ["search"] = new SearchPage
        {
            Items =
            [
                new FoundMessage { Room = Garden, Seq = 16, At = At, By = Ada, Thread = 11, Text = "Plant the beans", Found = [new TextRange(10, 5)], Begun = true, GoesOn = true, Files = [Photo] },
                new FoundMessage
                {
                    Room = Garden, Seq = 14, At = At, By = Bob, Text = "See here", Found = [], Files = [Paper],
                    InFile = new FoundInFile { File = Paper.Id, Text = "the beans in May", Found = [new TextRange(4, 5)], Begun = true, GoesOn = true },
                },
                new FoundMessage
                {
                    Room = Garden, Seq = 12, At = At, By = Bob, Text = "Beans", Found = [],
                    Before = new MessageExcerpt { Seq = 11, At = At, By = Ada, Text = "Hi Bob", Cut = false, Deleted = false, Revision = 0 },
                    After = new MessageExcerpt { Seq = 13, At = At, By = Ada, Text = "Hi", Cut = true, Deleted = false, Revision = 14 },
                },
            ],
            Next = "1~0",
            Notes = [new QueryNote(QueryNoteCode.UnclosedQuote, 4, 1)],
            Near = true,
            Partial = true,
            Incomplete = [new RoomProgress(Garden, 200, 1_000)],
            Failed = [Garden],
        },
    };

    private static HistoryPage History => new()
    {
        From = 11,
        To = 12,
        Events = Encoding.UTF8.GetBytes($"{Json(Events["message.posted"])},{Json(Events["member.left"])}"),
        Head = 12,
        Start = false,
        Notes = NoteJson.Join(
            [
                new MessageNote
                {
                    Message = 11,
                    Revision = 15,
                    At = At,
                    Text = "Hi Bob & <b>Eve</b>",
                    EditedAt = At.AddSeconds(1),
                    Edits = [12],
                    Pinned = new NoteMark(13, Bob, At.AddSeconds(2)),
                    Previews = [new NotePreview(14, Preview.Link, Preview), new NotePreview(15, "https://example.org/peas", null)],
                    Reactions = [new NoteReaction("👍🏽", [Bob, Ada]), new NoteReaction("🌱", [Bob])],
                    Poll = new NotePoll { Votes = [new NoteVote(Bob, [0]), new NoteVote(Ada, [0, 2])], Counts = [2, 0, 1], Closed = new NoteMark(15, Bob, At) },
                },
            ],
            Ada,
            At),
    };

    private static ThreadMark ThreadMark => new() { Room = Garden, Root = 11, Following = true, Read = 1, Last = 3, LastAt = At };

    private static ReadOnlyMemory<byte> ThreadNote =>
        NoteJson.Join([new MessageNote { Message = 11, Revision = 14, At = At, Thread = new NoteThread(3, At, [Bob]) }], Ada, At);
}
