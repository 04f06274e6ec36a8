using LiveChat.Grains.Links;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Links;

/// <summary>From a link that somebody says to the preview that others see.</summary>
public sealed class LookTests : IAsyncLifetime
{
    private readonly ChatSilo _silo = new();
    private UserId _ada;
    private IRoomGrain _room = null!;
    private SignalProbe _frontEnd = null!;

    public async ValueTask InitializeAsync()
    {
        await _silo.InitializeAsync();
        _ada = await _silo.Person("ada");
        _room = await _silo.Room(_ada);
        _frontEnd = await _silo.FrontEnd();
        await _room.Lease(_frontEnd.Id);
    }

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task The_preview_comes_after_the_message_to_who_listens()
    {
        _silo.Pages.Put("https://page.test/tea?a=b", "Tea");

        var message = await _room.Say(_ada, "look: https://page.test/tea?a=b#top");
        var heard = await _frontEnd.HearsPreview(message);

        Assert.Equal((_ada, message, "https://page.test/tea?a=b#top", "Tea"), (heard.By, heard.Message, heard.Preview.Link, heard.Preview.Title));
        Assert.True(heard.Seq > message);
    }

    [Fact]
    public async Task An_edit_that_adds_a_link_is_looked_at()
    {
        _silo.Pages.Put("https://page.test/tea", "Tea");
        var message = await _room.Say(_ada, "look");

        await _room.Edit(_ada, message, "look: https://page.test/tea");

        Assert.Equal("Tea", (await _frontEnd.HearsPreview(message)).Preview.Title);
    }

    [Fact]
    public async Task A_reply_in_a_thread_gets_its_preview_too()
    {
        _silo.Pages.Put("https://page.test/tea", "Tea");
        var root = await _room.Say(_ada, "look");

        var reply = await _room.Post(_ada.Member(), new MessageDraft("c1", "https://page.test/tea") { Thread = root });

        Assert.Equal("Tea", (await _frontEnd.HearsPreview(reply.Value!.Seq)).Preview.Title);
    }

    [Fact]
    public async Task A_page_is_read_once_for_all_who_link_to_it_at_the_same_time_and_later()
    {
        _silo.Pages.Put("https://page.test/tea", "Tea");
        var gate = new TaskCompletionSource();
        _silo.Pages.HoldUntil(gate.Task);
        var bob = await _silo.Person("bob");
        await _room.Join(bob);

        long[] messages = [await _room.Say(_ada, "https://page.test/tea#1"), await _room.Say(bob, "https://page.test/tea#2")];
        gate.SetResult();
        Assert.Equal(messages.Order(), (await _frontEnd.HearsPreviews(2)).Select(act => act.Message).Order());
        var third = await _room.Say(bob, "https://page.test/tea");
        await _frontEnd.HearsPreview(third);
        Assert.Single(_silo.Pages.Asked);

        _silo.Clock.Advance(TimeSpan.FromDays(1.1)); // By then it may say something else.
        await _room.Lease(_frontEnd.Id);
        var fourth = await _room.Say(_ada, "https://page.test/tea");
        await _frontEnd.HearsPreview(fourth);
        Assert.Equal(2, _silo.Pages.Asked.Count);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_asked_again_only_after_a_while()
    {
        var link = _silo.Grains.Link("https://page.test/tea");
        Assert.Null(await link.Read("https://page.test/tea"));
        _silo.Pages.Put("https://page.test/tea", "Tea");

        _silo.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(new LinkAnswer(true, null), await link.Find());
        Assert.Null(await link.Read("https://page.test/tea"));
        _silo.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False((await link.Find()).IsKnown);
        Assert.Equal("Tea", (await link.Read("https://page.test/tea"))?.Title);
        Assert.Equal(2, _silo.Pages.Asked.Count);
    }

    [Fact]
    public async Task The_first_three_that_may_be_read_are_looked_at_in_the_order_of_the_text()
    {
        foreach (var i in Enumerable.Range(0, 6))
        {
            _silo.Pages.Put($"https://page.test/{i}", $"Page {i}");
        }

        var message = await _room.Say(_ada, "https://own.test/r/1 " + string.Join(' ', Enumerable.Range(0, 6).Select(i => $"https://page.test/{i}")));
        await _frontEnd.HearsPreviews(3);

        Assert.Equal(["https://page.test/0", "https://page.test/1", "https://page.test/2"], await _room.Previews(_ada, message));
        Assert.Equal(["https://page.test/0", "https://page.test/1", "https://page.test/2"], _silo.Pages.Asked.Order());
    }

    [Fact]
    public async Task One_person_has_so_many_pages_read_in_a_minute_and_known_ones_do_not_count()
    {
        _silo.Limits.SendsPerSecondPerRoom = 0;
        var room = await _silo.Room(_ada); // Without the limit.
        await room.Lease(_frontEnd.Id);
        _silo.Pages.Put("https://page.test/known", "Known");
        for (var i = 0; i < 100; i++)
        {
            _silo.Pages.Put($"https://page.test/{i}", $"Page {i}");
            await room.Say(_ada, $"https://page.test/{i}");
        }

        await _frontEnd.HearsPreviews(_silo.Limits.LinkReadsPerMinute);
        await _silo.Grains.Link("https://page.test/known").Read("https://page.test/known");
        var known = await room.Say(_ada, "https://page.test/known");
        await _frontEnd.HearsPreview(known);

        Assert.Equal(_silo.Limits.LinkReadsPerMinute + 1, _silo.Pages.Asked.Count);

        _silo.Clock.Advance(TimeSpan.FromMinutes(1));
        await _frontEnd.HearsPreview(await room.Say(_ada, "https://page.test/50"));
    }

    [Fact]
    public async Task A_message_that_is_gone_by_the_time_its_page_is_read_shows_nothing()
    {
        _silo.Pages.Put("https://page.test/tea", "Tea");
        var gate = new TaskCompletionSource();
        _silo.Pages.HoldUntil(gate.Task);
        var message = await _room.Say(_ada, "https://page.test/tea");
        await _room.DeleteMessage(_ada, message);

        gate.SetResult();
        var second = await _room.Say(_ada, "https://page.test/tea");
        await _frontEnd.HearsPreview(second);

        Assert.Empty(await _room.Previews(_ada, message));
    }
}
