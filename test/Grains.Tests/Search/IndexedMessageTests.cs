using LiveChat.Grains.Files;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Search;

public sealed class IndexedMessageTests
{
    private static readonly UserId Ada = new("0ada");
    private static readonly UserId Bob = new("0bob");
    private static readonly MessageNote Untouched = new() { Message = 7 };

    [Fact]
    public void A_plain_message_is_its_words_and_its_author()
    {
        var message = IndexedMessage.Of(Says("Hello there, it is foo_bar"), null, null);

        Assert.Equal(new IndexedMessage("hello there it is foo bar", "foo_bar", "", "", "a0ada len", "en"), message);
    }

    [Fact]
    public void What_a_message_has_are_facts()
    {
        Assert.Equal("a0ada m0bob call", Facts(Says("x") with { Mentions = [Bob, Bob], Calls = MentionScope.All }));
        Assert.Equal("a0ada chere", Facts(Says("x") with { Calls = MentionScope.Here }));
        Assert.Equal("a0ada hlink", Facts(Says("x https://example.com/")));
        Assert.Equal("a0ada", Facts(Says("x `https://example.com/`")));
        Assert.Equal("a0ada hfile", Facts(Says("x") with { Files = [File("a.pdf", FileKind.Document)] }));
        Assert.Equal("a0ada hfile himage", Facts(Says("x") with { Files = [File("a.pdf", FileKind.Document), File("b.png", FileKind.Image)] }));
        Assert.Equal("a0ada hpoll", Facts(Says("x") with { Poll = new Poll { Options = ["yy", "zz"] } }));
        Assert.Equal("a0ada ithread", Facts(Says("x") with { Thread = 3 }));
    }

    [Fact]
    public void What_was_done_to_a_message_are_facts()
    {
        var mark = new NoteMark(8, Bob, Finding.Now);

        Assert.Equal("a0ada hreaction", Facts(Says("x"), Untouched with { Reactions = [new NoteReaction("👍", [Bob])] }));
        Assert.Equal("a0ada hpin", Facts(Says("x"), Untouched with { Pinned = mark }));
        Assert.Equal("a0ada iedited", Facts(Says("x"), Untouched with { Text = "y", EditedAt = Finding.Now }));
        Assert.Equal("a0ada m0bob iedited", Facts(Says("x"), Untouched with { Text = "y", EditedAt = Finding.Now, Mentions = [Bob] }));
        Assert.Equal("a0ada iedited", Facts(Says("x") with { Mentions = [Bob] }, Untouched with { Text = "y", EditedAt = Finding.Now, Mentions = [] }));
        Assert.Equal("a0ada iedited", Facts(Says("https://example.com/"), Untouched with { Text = "y", EditedAt = Finding.Now }));
    }

    [Fact]
    public void An_edited_message_is_found_by_what_it_says_now()
    {
        Assert.Equal("new", IndexedMessage.Of(Says("old"), Untouched with { Text = "new", EditedAt = Finding.Now }, null)!.Words);
    }

    [Fact]
    public void A_deleted_message_is_not_to_be_found()
    {
        Assert.Null(IndexedMessage.Of(Says("gone"), Untouched with { Deleted = new NoteMark(8, Ada, Finding.Now) }, null));
    }

    [Fact]
    public void No_phrase_reaches_from_a_question_into_its_options_or_from_a_comment_into_what_it_forwards()
    {
        var poll = Says("when?") with { Poll = new Poll { Options = ["Monday", "Tuesday"] } };
        var forward = Says("look") with { Forwarded = new ForwardedMessage { By = Bob, At = Finding.Now, Text = "at https://example.com/", Files = [File("x.png", FileKind.Image)] } };

        Assert.Equal("when ~ monday ~ tuesday", IndexedMessage.Of(poll, null, null)!.Words);
        Assert.Equal("look ~ at https example com", IndexedMessage.Of(forward, null, null)!.Words);
        Assert.Equal("x png", IndexedMessage.Of(forward, null, null)!.Names);
        Assert.Equal("a0ada hlink hfile himage", Facts(forward));
    }

    [Fact]
    public void Files_are_found_by_their_names()
    {
        var message = IndexedMessage.Of(Says("") with { Files = [File("Q3_Report-final.PDF", FileKind.Document), File("été.png", FileKind.Image)] }, null, null)!;

        Assert.Equal("", message.Words);
        Assert.Equal("q3 report final pdf ~ ete png", message.Names);
        Assert.Equal("q3_report", message.NameExtras);
    }

    [Fact]
    public void A_filter_looks_for_the_facts_that_messages_have()
    {
        Assert.Equal("hlink hfile himage hreaction hpin hpoll".Split(' '), Enum.GetValues<HasKind>().Select(LiveChat.Grains.Search.Facts.Of));
        Assert.Equal([null, "hpin", null, "ithread", "iedited"], Enum.GetValues<IsState>().Select(LiveChat.Grains.Search.Facts.Of));
        Assert.Equal(("a0ada", "m0ada", "lde"), (LiveChat.Grains.Search.Facts.From(Ada), LiveChat.Grains.Search.Facts.Mentions(Ada), LiveChat.Grains.Search.Facts.In("de")));
    }

    private static string Facts(MessagePosted posted, MessageNote? note = null) => IndexedMessage.Of(posted, note, null)!.Facts;

    private static MessagePosted Says(string text) => new() { Seq = 7, At = Finding.Now, By = Ada, Ordinal = 7, ClientId = "c", Text = text };

    private static MessageFile File(string name, FileKind kind) => new() { Id = new FileId("0file"), Name = name, Size = 1, Type = "x/y", Kind = kind };
}
