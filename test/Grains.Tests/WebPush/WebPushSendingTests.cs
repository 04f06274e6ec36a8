using LiveChat.Grains.Notifications;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;
using LiveChat.Grains.WebPush;

namespace LiveChat.Grains.Tests.WebPush;

/// <summary>What is sent, when, and what is not any more.</summary>
public sealed class WebPushSendingTests(ChatSilo silo) : IClassFixture<ChatSilo>, IDisposable
{
    public void Dispose()
    {
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Taken));
        silo.Storage.FailWrite = null;
    }

    [Fact]
    public async Task Each_device_is_told_once_and_of_what_the_message_says_then()
    {
        var pushed = await Pushed.Begin(silo, devices: 2);
        Hold(pushed);
        var notice = await pushed.Offer();
        await pushed.Room.Edit(pushed.Bob.Member(), notice.Seq, "The peas are ripe");
        await Release(pushed);

        await pushed.Push.Offer(notice);
        await pushed.Push.Wake();

        Assert.Equal(2, pushed.Sent.Select(letter => letter.To.Endpoint).Distinct().Count());
        Assert.All(pushed.Sent, letter =>
        {
            var said = Pushed.Read(letter);
            Assert.Equal((notice.Id, pushed.RoomId.Value, notice.Seq), (said.GetProperty("id").GetString(), said.GetProperty("room").GetString(), said.GetProperty("seq").GetInt64()));
            Assert.Equal(("bob", "The peas are ripe", "mention"), (said.GetProperty("by").GetString(), said.GetProperty("text").GetString(), said.GetProperty("reason").GetString()));
            Assert.StartsWith("Garden", said.GetProperty("place").GetString());
            Assert.Equal(PushUrgency.High, letter.Urgency);
        });
        Assert.Equal(2, pushed.Sent.Select(letter => letter.Topic).Distinct().Count()); // The same of a conversation to a device, and another for each.
        Assert.Equal(2, pushed.Sent.Length);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("deleted")]
    [InlineData("left")]
    [InlineData("removed")]
    [InlineData("blocked")]
    [InlineData("hidden")]
    [InlineData("signed out")]
    [InlineData("disabled")]
    public async Task Nothing_is_sent_of_what_is_not_to_be_told_any_more(string why)
    {
        var pushed = await Pushed.Begin(silo);
        Hold(pushed);
        var notice = await pushed.Offer();
        await Happen(pushed, notice, why);

        await Release(pushed);

        Assert.Empty(pushed.Sent);
    }

    [Fact]
    public async Task What_one_wanted_to_be_reminded_of_comes_though_it_is_read()
    {
        var pushed = await Pushed.Begin(silo);
        var seq = await pushed.Say();
        await silo.Grains.User(pushed.Ada).MarkRead(pushed.RoomId, new ReadCursor(seq, 1));

        await pushed.Push.Offer(pushed.Notice(seq, NoticeReason.Reminder));
        await pushed.Push.Wake();

        Assert.Single(pushed.Sent);
    }

    [Fact]
    public async Task A_reply_that_was_read_in_its_thread_is_not_sent_and_another_is()
    {
        var pushed = await Pushed.Begin(silo);
        var root = await pushed.Say();
        await silo.Grains.Threads(pushed.Ada).Follow(pushed.Ada.Member(), pushed.RoomId, root);
        Hold(pushed);
        var (read, unread) = (await pushed.Say("one", root), await pushed.Say("two", root));
        await pushed.Push.Offer(pushed.Notice(read, NoticeReason.ThreadReply, root));
        await pushed.Push.Offer(pushed.Notice(unread, NoticeReason.ThreadReply, root));
        await silo.Grains.Threads(pushed.Ada).MarkRead(pushed.Ada.Member(), pushed.RoomId, root, 1);

        await Release(pushed);

        Assert.Equal(unread, Pushed.Read(Assert.Single(pushed.Sent)).GetProperty("seq").GetInt64());
    }

    [Theory]
    [InlineData(PushContent.Everything, true, true)]
    [InlineData(PushContent.Sender, true, false)]
    [InlineData(PushContent.Nothing, false, false)]
    public async Task It_shows_as_much_as_is_chosen(PushContent content, bool sender, bool text)
    {
        var pushed = await Pushed.Begin(silo);
        await pushed.Push.SetContent(content);

        await pushed.Offer("Secret beans");
        await pushed.Push.Wake();

        var words = Pushed.Words(Assert.Single(pushed.Sent));
        Assert.Equal((sender, text, text), (words.Contains("bob", StringComparison.Ordinal), words.Contains("beans", StringComparison.Ordinal), words.Contains("Garden", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_longest_text_fits_and_no_character_is_cut_in_two()
    {
        var pushed = await Pushed.Begin(silo);

        await pushed.Offer(string.Concat(Enumerable.Repeat("🌱", 400)));
        await pushed.Push.Wake();

        var letter = Assert.Single(pushed.Sent);
        Assert.InRange(letter.Text.Length, 500, PushLetter.MostText);
        Assert.DoesNotContain('\uFFFD', Pushed.Read(letter).GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Whoever_is_active_has_a_while_to_read_it_there()
    {
        var pushed = await Pushed.Begin(silo);
        await silo.Grains.User(pushed.Ada).Attach(new("01jztab"));
        var first = await pushed.Offer();
        await pushed.Push.Wake();
        Assert.Empty(pushed.Sent);
        await silo.Grains.User(pushed.Ada).MarkRead(pushed.RoomId, new ReadCursor(first.Seq, 1));
        var second = await pushed.Offer();
        await pushed.Push.Wake();
        silo.Clock.Advance(TimeSpan.FromSeconds(silo.Limits.PushWaitSeconds));

        await pushed.Push.Wake();

        Assert.Equal(second.Id, Pushed.Read(Assert.Single(pushed.Sent)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_and_later_until_it_is_worth_nothing()
    {
        var pushed = await Pushed.Begin(silo);
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Failed));
        await pushed.Offer(reason: NoticeReason.Keyword); // Four hours.
        await pushed.Push.Wake();
        var (tries, begin) = (new List<double>(), silo.Clock.GetUtcNow());
        for (var minute = 0; minute < 300; minute++)
        {
            var before = pushed.Sent.Length;
            silo.Clock.Advance(TimeSpan.FromMinutes(1));
            await pushed.Push.Wake();
            if (pushed.Sent.Length > before)
            {
                tries.Add((silo.Clock.GetUtcNow() - begin).TotalMinutes);
            }
        }

        Assert.Collection(
            tries,
            minutes => Assert.InRange(minutes, 0.8, 2),
            minutes => Assert.InRange(minutes, 4.8, 9),
            minutes => Assert.InRange(minutes, 28, 46),
            minutes => Assert.InRange(minutes, 120, 191));
        Assert.Single(pushed.Sent.Select(letter => Pushed.Read(letter).GetProperty("id").GetString()).Distinct());
    }

    [Fact]
    public async Task A_service_that_is_busy_says_when_but_not_for_ever()
    {
        var pushed = await Pushed.Begin(silo);
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Busy, TimeSpan.FromMinutes(3)));
        await pushed.Offer();
        await pushed.Push.Wake();
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Busy, TimeSpan.FromDays(9)));
        await Pass(pushed, minutes: 2);
        Assert.Single(pushed.Sent);
        await Pass(pushed, minutes: 1);
        Assert.Equal(2, pushed.Sent.Length);

        await Pass(pushed, minutes: 120);

        Assert.Equal(3, pushed.Sent.Length);
    }

    [Fact]
    public async Task What_is_too_long_for_a_service_says_nothing_instead()
    {
        var pushed = await Pushed.Begin(silo);
        silo.Pushes.Answer = letter => Task.FromResult(new PushAnswer(letter.Text.Length > 180 ? PushOutcome.TooLarge : PushOutcome.Taken));

        await pushed.Offer(new string('b', 250));
        await pushed.Push.Wake();

        Assert.Equal([true, false], pushed.Sent.Select(letter => Pushed.Read(letter).TryGetProperty("text", out _)));
    }

    [Theory]
    [InlineData(PushOutcome.Gone, 0)]
    [InlineData(PushOutcome.Refused, 1)]
    public async Task What_is_gone_leaves_and_what_is_not_wanted_is_not_sent_again(PushOutcome outcome, int devices)
    {
        var pushed = await Pushed.Begin(silo);
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(outcome));
        await pushed.Offer();
        await pushed.Push.Wake();

        await Pass(pushed, minutes: 600);

        Assert.Single(pushed.Sent);
        Assert.Equal(devices, (await pushed.Push.GetSettings()).Devices.Length);
    }

    [Fact]
    public async Task A_server_that_goes_down_in_the_middle_sends_it_at_least_once_with_the_same_id()
    {
        var pushed = await Pushed.Begin(silo);
        Hold(pushed);
        var notice = await pushed.Offer();
        await silo.Restart();
        Assert.Empty(pushed.Sent);
        silo.Storage.FailWrite = (name, _) => name == "web-push" ? new IOException("full") : null; // It is sent, and that is not written.
        await Release(pushed);
        silo.Storage.FailWrite = null;
        await silo.Restart();
        silo.Clock.Advance(TimeSpan.FromMinutes(1));

        await pushed.Push.Wake();
        await silo.Restart();
        await pushed.Push.Wake();

        Assert.InRange(pushed.Sent.Length, 2, 3);
        Assert.All(pushed.Sent, letter => Assert.Equal(notice.Id, Pushed.Read(letter).GetProperty("id").GetString()));
    }

    [Fact]
    public async Task No_more_waits_than_may_and_the_oldest_give_way()
    {
        var pushed = await Pushed.Begin(silo, devices: 2);
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Failed));
        var seqs = new List<long>();
        for (var i = 0; i < (IWebPushGrain.MostWaiting / 2) + 1; i++)
        {
            var seq = await pushed.Say();
            seqs.Add(seq);
            await pushed.Push.Offer(pushed.Notice(seq));
        }

        await pushed.Push.Wake();
        silo.Pushes.Sent.Clear();
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Taken));
        await Pass(pushed, minutes: 2);

        Assert.Equal(IWebPushGrain.MostWaiting, pushed.Sent.Length);
        Assert.Equal(seqs[1..], pushed.Sent.Select(letter => Pushed.Read(letter).GetProperty("seq").GetInt64()).Distinct().Order());
    }

    [Fact]
    public async Task The_reminder_is_there_while_something_waits_and_goes_with_the_last()
    {
        var pushed = await Pushed.Begin(silo);
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Failed));
        await pushed.Offer();
        await Tick(pushed);
        Assert.True(await HasReminder(pushed));
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Taken));
        silo.Clock.Advance(TimeSpan.FromMinutes(10));

        await Tick(pushed);

        Assert.False(await HasReminder(pushed));
    }

    /// <summary>Nothing is sent until <see cref="Release"/>: the store of the room's readers is not there.</summary>
    private void Hold(Pushed pushed)
    {
        silo.Calls = call => call.InterfaceName.Contains("IAccountGrain", StringComparison.Ordinal) && call.MethodName == "GetActor" && call.TargetId.Key.ToString() == pushed.Ada.Value
            ? throw new IOException("away") : call.Invoke();
    }

    private async Task Release(Pushed pushed)
    {
        await pushed.Push.Wake();
        silo.Calls = null;
        silo.Clock.Advance(TimeSpan.FromSeconds(30));
        await pushed.Push.Wake();
        await pushed.Push.Wake(); // If its own timer was first, that is awaited now.
    }

    private async Task Pass(Pushed pushed, int minutes)
    {
        silo.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await pushed.Push.Wake();
    }

    private async Task Happen(Pushed pushed, Notice notice, string what)
    {
        var (user, actor) = (silo.Grains.User(pushed.Ada), pushed.Ada.Member());
        await (what switch
        {
            "read" => user.MarkRead(pushed.RoomId, new ReadCursor(notice.Seq, 1)),
            "deleted" => pushed.Room.DeleteMessage(pushed.Bob.Member(), notice.Seq),
            "left" => pushed.Room.Leave(pushed.Ada),
            "removed" => pushed.Room.Remove(pushed.Bob, pushed.Ada),
            "blocked" => user.SetBlocked(pushed.Bob, true),
            "hidden" => silo.Grains.Hidden(pushed.Ada).Hide(actor, pushed.RoomId, notice.Seq),
            "signed out" => silo.Grains.Account(pushed.Ada).CloseSession(pushed.Session),
            _ => Disable(pushed),
        });
    }

    private async Task Disable(Pushed pushed)
    {
        var root = new Actor(await silo.Person("root"), ServerRole.Administrator);
        Assert.Null((await silo.Grains.Account(pushed.Ada).Disable(root, new() { Reason = "Spam" })).Refusal);
    }

    private static Task Tick(Pushed pushed) => pushed.Push.AsReference<IRemindable>().ReceiveReminder("due", default);

    private async Task<bool> HasReminder(Pushed pushed) => await silo.Reminders.ReadRow(pushed.Push.GetGrainId(), "due") is not null;
}
