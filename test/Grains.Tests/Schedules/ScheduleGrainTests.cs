using LiveChat.Grains.Accounts;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Schedules;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Schedules;

/// <remarks>Each test asks the grain to say what is due, as its reminder does: on Orleans reminders go by real time.</remarks>
public sealed class ScheduleGrainTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task A_message_is_said_at_its_time_and_not_before_and_once()
    {
        var (bob, room) = await Talker();
        Assert.True((await Add(bob, room, minutes: 20)).Succeeded);

        Pass(minutes: 19);
        await Schedule(bob).Wake();
        Assert.Empty(await Texts(room, bob));
        Pass(minutes: 1);
        await Task.WhenAll(Schedule(bob).Wake(), Schedule(bob).Wake());

        Assert.Equal(["later"], await Texts(room, bob));
        Assert.Empty(await Schedule(bob).GetAll());
    }

    [Fact]
    public async Task What_came_due_while_the_server_was_down_is_said_when_it_is_back_however_late()
    {
        var (bob, room) = await Talker();
        await Add(bob, room, minutes: 20, clientId: "c1");
        await Add(bob, room, minutes: 10, clientId: "c2", text: "sooner");
        await silo.Restart();
        Pass(minutes: 3 * 24 * 60);

        await Schedule(bob).Wake();

        Assert.Equal(["sooner", "later"], await Texts(room, bob));
        Assert.Empty(await Schedule(bob).GetAll());
    }

    [Fact]
    public async Task A_crash_after_it_was_said_does_not_say_it_twice()
    {
        var (bob, room) = await Talker();
        await Add(bob, room, minutes: 20);
        silo.Log.FailAppendsAfterCommit(only: room); // Stored, and nobody knows. The time that passes lets others talk, too.
        Pass(minutes: 20);

        await Schedule(bob).Wake();
        Assert.Single(await Schedule(bob).GetAll());
        await silo.Restart();
        Pass(minutes: 1);
        await Schedule(bob).Wake();

        Assert.Equal(["later"], await Texts(room, bob));
        Assert.Empty(await Schedule(bob).GetAll());
    }

    [Theory]
    [InlineData("left", RefusalCode.NotFound)]
    [InlineData("archived", RefusalCode.Archived)]
    [InlineData("muted", RefusalCode.Muted)]
    public async Task What_the_room_refuses_is_kept_with_the_reason_and_not_tried_again(string happened, RefusalCode reason)
    {
        var ada = await silo.Person("ada");
        var (bob, room) = await Talker(ada);
        var added = (await Add(bob, room, minutes: 20)).Value!;
        _ = happened switch
        {
            "left" => await Room(room).Leave(bob),
            "archived" => await Room(room).SetArchived(ada, true),
            _ => await Room(room).Mute(ada, bob, TimeSpan.FromHours(1), "Too loud"),
        };
        Pass(minutes: 20);

        await Schedule(bob).Wake();

        var kept = Assert.Single(await Schedule(bob).GetAll());
        Assert.Equal((added.Id, reason, happened == "muted" ? "Too loud" : null), (kept.Id, kept.Failed, kept.Reason));
        await silo.Restart();
        Pass(minutes: 24 * 60);
        await Schedule(bob).Wake();
        Assert.Equal(reason, Assert.Single(await Schedule(bob).GetAll()).Failed);
        Assert.Empty(await Texts(room, ada));
    }

    [Fact]
    public async Task The_reminder_stays_while_something_waits_and_goes_with_the_last()
    {
        var (bob, room) = await Talker();
        await Add(bob, room, minutes: 20, clientId: "c1");
        var later = (await Add(bob, room, minutes: 40, clientId: "c2")).Value!;
        Pass(minutes: 20);
        await Tick(bob);
        Assert.True(await HasReminder(bob));
        await Schedule(bob).Remove(later.Id);
        Pass(minutes: 20);
        await Tick(bob);

        Assert.False(await HasReminder(bob));
        Assert.Equal(["later"], await Texts(room, bob));
    }

    [Fact]
    public async Task Another_text_calls_whom_it_says_and_another_time_calls_as_before()
    {
        var (bob, room) = await Talker();
        var draft = new MessageDraft("c1", "@all @ada come") { Mentions = [bob], Calls = MentionScope.All };
        var id = (await Schedule(bob).Add(room, draft, In(minutes: 20))).Value!.Id;

        var later = (await Schedule(bob).Change(id, new SchedulePatch { At = In(minutes: 30) })).Value!.Draft;
        var here = (await Schedule(bob).Change(id, new SchedulePatch { Text = "@here come", Calls = MentionScope.Here })).Value!.Draft;
        var nobody = (await Schedule(bob).Change(id, new SchedulePatch { Text = "come" })).Value!.Draft;

        Assert.Equal((MentionScope.All, true), (later.Calls, later.Mentions is [var one] && one == bob));
        Assert.Equal((MentionScope.Here, null), (here.Calls, here.Mentions));
        Assert.Equal((null, null), ((MentionScope?)nobody.Calls, nobody.Mentions));
    }

    [Fact]
    public async Task A_disabled_person_says_nothing_and_finds_it_later()
    {
        var (bob, room) = await Talker();
        await Add(bob, room, minutes: 20);
        await silo.Grains.Account(bob).Disable(new Actor(UserId.New(silo.Clock.GetUtcNow()), ServerRole.Administrator), new() { Reason = "Spam" });
        Pass(minutes: 20);

        await Schedule(bob).Wake();

        Assert.Equal(RefusalCode.AccountDisabled, Assert.Single(await Schedule(bob).GetAll()).Failed);
    }

    [Fact]
    public async Task What_passes_is_waited_for()
    {
        var ada = await silo.Person("ada");
        var (bob, room) = await Talker(ada);
        await Room(room).Change(ada, new RoomPatch { SlowMode = 60 });
        await Add(bob, room, minutes: 20, clientId: "c1", text: "one");
        await Add(bob, room, minutes: 20, clientId: "c2", text: "two");
        Pass(minutes: 20);

        await Schedule(bob).Wake();
        Assert.Equal(["one"], await Texts(room, bob));
        Pass(minutes: 1);
        await Schedule(bob).Wake();

        Assert.Equal(["one", "two"], await Texts(room, bob));
    }

    [Fact]
    public async Task Text_and_time_can_be_changed_also_of_what_has_failed()
    {
        var ada = await silo.Person("ada");
        var (bob, room) = await Talker(ada);
        var id = (await Add(bob, room, minutes: 20)).Value!.Id;
        await Room(room).SetArchived(ada, true);
        Pass(minutes: 20);
        await Schedule(bob).Wake();
        await Room(room).SetArchived(ada, false);

        var changed = await Schedule(bob).Change(id, new SchedulePatch { Text = "at last", At = In(minutes: 5) });

        Assert.Null(changed.Value!.Failed);
        Pass(minutes: 4);
        await Schedule(bob).Wake();
        Assert.Empty(await Texts(room, bob));
        Pass(minutes: 1);
        await Schedule(bob).Wake();
        Assert.Equal(["at last"], await Texts(room, bob));
    }

    [Fact]
    public async Task It_can_be_said_now_and_what_is_refused_then_stays()
    {
        var ada = await silo.Person("ada");
        var (bob, room) = await Talker(ada);
        var id = (await Add(bob, room, minutes: 20)).Value!.Id;
        await Room(room).SetArchived(ada, true);
        Assert.Equal(RefusalCode.Archived, (await Schedule(bob).SendNow(id)).Refusal?.Code);
        Assert.Null(Assert.Single(await Schedule(bob).GetAll()).Failed);
        await Room(room).SetArchived(ada, false);

        Assert.True((await Schedule(bob).SendNow(id)).Succeeded);

        Assert.Equal(RefusalCode.NotFound, (await Schedule(bob).SendNow(id)).Refusal?.Code);
        Pass(minutes: 20);
        await Schedule(bob).Wake();
        Assert.Equal(["later"], await Texts(room, bob));
    }

    [Fact]
    public async Task What_is_taken_back_is_not_said()
    {
        var (bob, room) = await Talker();
        var id = (await Add(bob, room, minutes: 20)).Value!.Id;

        Assert.True((await Schedule(bob).Remove(id)).Succeeded);
        Assert.True((await Schedule(bob).Remove(id)).Succeeded);

        Assert.Equal(RefusalCode.NotFound, (await Schedule(bob).Change(id, new SchedulePatch())).Refusal?.Code);
        Pass(minutes: 20);
        await Schedule(bob).Wake();
        Assert.Empty(await Texts(room, bob));
    }

    [Fact]
    public async Task The_same_again_is_kept_once_and_another_under_its_client_id_is_refused()
    {
        var (bob, room) = await Talker();
        var first = await Add(bob, room, minutes: 20);

        Assert.Equal(first.Value!.Id, (await Add(bob, room, minutes: 20)).Value!.Id);
        Assert.Equal(RefusalCode.ClientIdReused, (await Add(bob, room, minutes: 20, text: "another")).Refusal?.Code);

        Assert.Single(await Schedule(bob).GetAll());
    }

    [Fact]
    public async Task Bad_wishes_are_refused_and_keep_nothing()
    {
        var (bob, room) = await Talker();
        var (eve, _) = await Talker();

        Assert.Equal(RefusalCode.NotFound, (await Add(eve, room, minutes: 20)).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await Add(bob, room, minutes: 0)).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await Add(bob, room, minutes: 367 * 24 * 60)).Refusal?.Code);
        Assert.Equal(RefusalCode.TextEmpty, (await Add(bob, room, minutes: 20, text: " ")).Refusal?.Code);
        Assert.Equal(RefusalCode.ClientIdInvalid, (await Add(bob, room, minutes: 20, clientId: "a b")).Refusal?.Code);
        var id = (await Add(bob, room, minutes: 20)).Value!.Id;
        Assert.Equal(RefusalCode.TextEmpty, (await Schedule(bob).Change(id, new SchedulePatch { Text = "" })).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await Schedule(bob).Change(id, new SchedulePatch { At = In(minutes: -1) })).Refusal?.Code);

        Assert.Equal("later", Assert.Single(await Schedule(bob).GetAll()).Draft.Text);
        Assert.Empty(await Schedule(eve).GetAll());
    }

    [Fact]
    public async Task One_has_a_hundred_at_most()
    {
        var (bob, room) = await Talker();
        for (var i = 0; i < ScheduledMessage.Most; i++)
        {
            Assert.True((await Add(bob, room, minutes: 20, clientId: $"c{i}")).Succeeded);
        }

        Assert.Equal(RefusalCode.TooMany, (await Add(bob, room, minutes: 20, clientId: "more")).Refusal?.Code);
    }

    [Fact]
    public async Task Ones_own_is_not_unread_if_it_is_all_that_is()
    {
        var ada = await silo.Person("ada");
        var (bob, room) = await Talker(ada);
        await Add(bob, room, minutes: 20, clientId: "c1");
        await Add(bob, room, minutes: 40, clientId: "c2");
        Pass(minutes: 20);
        await Schedule(bob).Wake();
        Assert.Equal(1, (await silo.Grains.User(bob).GetRoom(room))!.Read.Ordinal);

        await Room(room).Post(ada, new MessageDraft("a1", "unread"));
        Pass(minutes: 20);
        await Schedule(bob).Wake();

        Assert.Equal(1, (await silo.Grains.User(bob).GetRoom(room))!.Read.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_is_only_in_its_thread_leaves_the_room_unread()
    {
        var ada = await silo.Person("ada");
        var (bob, room) = await Talker(ada);
        var root = (await Room(room).Post(ada, new MessageDraft("a1", "unread"))).Value!.Seq;
        Assert.True((await Schedule(bob).Add(room, new MessageDraft("c1", "later") { Thread = root }, In(minutes: 20))).Succeeded);
        Pass(minutes: 20);

        await Schedule(bob).Wake();

        Assert.Equal(["unread", "later"], await Texts(room, bob));
        Assert.Equal(0, (await silo.Grains.User(bob).GetRoom(room))!.Read.Ordinal);
    }

    private Task Tick(UserId user) => Schedule(user).AsReference<IRemindable>().ReceiveReminder("due", default);

    private async Task<bool> HasReminder(UserId user) => await silo.Reminders.ReadRow(Schedule(user).GetGrainId(), "due") is not null;

    private IScheduleGrain Schedule(UserId user) => silo.Grains.Schedule(user);

    private IRoomGrain Room(RoomId room) => silo.Grains.Room(room);

    /// <summary>Somebody with an account, in a room.</summary>
    private async Task<(UserId, RoomId)> Talker(UserId? owner = null)
    {
        var user = await silo.Person("bob");
        await silo.Grains.Account(user).Register(new AccountRegistration { Name = "bob-" + user.Value[^8..], PasswordHash = "hash", Role = ServerRole.Member });
        var ada = owner ?? await silo.Person("ada");
        var room = (await (await silo.Room(ada)).Get(ada)).Value!.Room.Id;
        Assert.True((await Room(room).Join(user)).Succeeded);
        return (user, room);
    }

    private Task<Result<ScheduledMessage>> Add(UserId by, RoomId room, int minutes, string clientId = "c1", string text = "later") =>
        Schedule(by).Add(room, new MessageDraft(clientId, text), In(minutes));

    private DateTimeOffset In(int minutes) => silo.Clock.GetUtcNow().AddMinutes(minutes);

    private void Pass(int minutes) => silo.Clock.Advance(TimeSpan.FromMinutes(minutes));

    private async Task<string[]> Texts(RoomId room, UserId by)
    {
        var page = await Room(room).GetHistory(by, new HistoryRange { Limit = 50 });
        var events = System.Text.Json.JsonDocument.Parse($"[{System.Text.Encoding.UTF8.GetString(page.Value!.Events.Span)}]").RootElement;
        return [.. events.EnumerateArray().Where(happened => happened.TryGetProperty("text", out _)).Select(happened => happened.GetProperty("text").GetString()!)];
    }
}
