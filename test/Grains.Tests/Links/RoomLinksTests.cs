using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Links;

/// <summary>The links of a room, for looking through: those that messages have now, each once.</summary>
public sealed class RoomLinksTests(ChatSilo silo) : IClassFixture<ChatSilo>, IAsyncLifetime
{
    private const string One = "https://page.test/one";
    private const string Two = "https://page.test/two";

    private UserId _ada;
    private RoomId _id;

    /// <summary>Asked for anew, because servers end within tests.</summary>
    private IRoomGrain Room => silo.Grains.Room(_id);

    public async ValueTask InitializeAsync()
    {
        _ada = await silo.Person("ada");
        _id = new RoomId((await silo.Room(_ada)).GetPrimaryKeyString());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Those_said_last_come_first_with_what_is_known_of_them()
    {
        var first = await Room.Say(_ada, $"look at {One} and {Two}");
        await Room.Say(_ada, $"no link `{One}`, > or ||{Two}||");
        var reply = await Room.Post(_ada, new MessageDraft("r", Two) { Thread = first });
        await Room.Show(_ada, first, One);

        var links = (await Get()).Links;

        Assert.Equal([(reply.Value!.Seq, Two), (first, One), (first, Two)], links.Select(link => (link.Seq, link.Link)));
        Assert.Equal([null, "Tea", null], links.Select(link => link.Preview?.Title));
        Assert.Equal((_ada, first, null), (links[0].By, links[0].Thread, links[1].Thread));
    }

    [Fact]
    public async Task What_is_deleted_or_edited_away_is_not_there_and_a_preview_that_was_taken_off_neither()
    {
        var deleted = await Room.Say(_ada, One);
        var edited = await Room.Say(_ada, One);
        var left = await Room.Say(_ada, $"{One} {Two}");
        await Room.Show(_ada, left, Two);
        await Room.DeleteMessage(_ada, deleted);
        await Room.Edit(_ada, edited, "nothing");
        await Room.Edit(_ada, left, Two);
        await Room.RemovePreview(_ada, left, Two);

        var link = Assert.Single((await Get()).Links);

        Assert.Equal((left, Two, null), (link.Seq, link.Link, link.Preview));
    }

    [Fact]
    public async Task A_link_that_came_by_an_edit_is_there_once_where_it_was_said_last_also_after_a_restart()
    {
        var old = await Room.Say(_ada, "nothing");
        var between = await Room.Say(_ada, One);
        await Room.Edit(_ada, old, One);
        await Room.Edit(_ada, old, "nothing again");
        await Room.Edit(_ada, old, Two);
        await Room.Edit(_ada, old, $"{Two} and {One}");
        await Room.Edit(_ada, between, $"{One} and more");

        Assert.Equal([(old, Two), (old, One), (between, One)], Places(await Get()));
        await silo.Restart();
        Assert.Equal([(old, Two), (old, One), (between, One)], Places(await Get()));
    }

    [Fact]
    public async Task A_page_goes_on_where_the_one_before_ended_and_says_nothing_twice()
    {
        for (var i = 0; i < 5; i++)
        {
            await Room.Say(_ada, $"https://page.test/{i}");
        }

        var edited = await Room.Say(_ada, "nothing");
        await Room.Edit(_ada, edited, "https://page.test/5");
        var pages = new List<RoomLinks> { await Get(limit: 2) };
        while (pages[^1].Next is { } next)
        {
            pages.Add(await Get(limit: 2, before: next));
        }

        Assert.Equal(["5", "4", "3", "2", "1", "0"], pages.SelectMany(page => page.Links).Select(link => link.Link[^1..]));
    }

    [Theory]
    [InlineData("PAGE.test/o", "https://page.test/one")]
    [InlineData("bärlauch", "https://page.test/b%C3%A4rlauch")]
    [InlineData("tea", "https://page.test/two")]
    [InlineData("tea room", "https://page.test/two")]
    [InlineData("coffee", "")]
    public async Task They_are_found_by_address_title_and_site(string text, string expected)
    {
        await Room.Say(_ada, $"{One} https://page.test/bärlauch");
        await Room.Show(_ada, await Room.Say(_ada, Two), Two);

        Assert.Equal(expected, string.Join(' ', (await Get(text)).Links.Select(link => link.Link)));
    }

    [Fact]
    public async Task Who_is_not_in_the_room_and_what_is_no_page_is_refused()
    {
        var eve = await silo.Person("eve");
        await Room.Say(_ada, One);

        Assert.Equal(RefusalCode.NotFound, (await Room.GetLinks(eve.Member(), new RoomLinkQuery { Limit = 10 })).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Room.GetLinks(_ada.Member(), new RoomLinkQuery { Limit = 0 })).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Room.GetLinks(_ada.Member(), new RoomLinkQuery { Limit = 101 })).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Room.GetLinks(_ada.Member(), new RoomLinkQuery { Limit = 1, Before = 0 })).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Room.GetLinks(_ada.Member(), new RoomLinkQuery { Limit = 1, Text = new string('x', 101) })).Code());
    }

    private async Task<RoomLinks> Get(string? text = null, long? before = null, int limit = 10) =>
        (await Room.GetLinks(_ada.Member(), new RoomLinkQuery { Text = text, Before = before, Limit = limit })).Value!;

    private static IEnumerable<(long, string)> Places(RoomLinks page) => page.Links.Select(link => (link.Seq, link.Link));
}
