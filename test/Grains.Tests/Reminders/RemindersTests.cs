using LiveChat.Grains.Activity;
using LiveChat.Grains.Push;
using LiveChat.Grains.Reminders;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Reminders;

/// <remarks>Each test wakes the grain, as its own reminder does: on Orleans reminders go by real time.</remarks>
public sealed class RemindersTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task A_message_comes_back_at_its_time_and_not_before_and_once()
    {
        var (ada, room) = await Room();
        var message = await Post(room, ada);
        Assert.True((await Set(ada, room, message, minutes: 20, "Ask about the beans")).Succeeded);
        Pass(minutes: 19);
        await Reminders(ada).Wake();
        Assert.Empty(await Activity(ada));
        Pass(minutes: 1);

        await Task.WhenAll(Reminders(ada).Wake(), Reminders(ada).Wake());

        var entry = Assert.Single(await Activity(ada));
        Assert.Equal((ActivityKind.Reminder, message, "Ask about the beans", false), (entry.Kind, entry.Seq, entry.Note, entry.Read));
        Assert.Empty(await Reminders(ada).GetAll());
    }

    [Fact]
    public async Task What_came_due_while_the_server_was_down_comes_when_it_is_back_however_late_and_is_kept()
    {
        var (ada, room) = await Room();
        var (first, second) = (await Post(room, ada), await Post(room, ada));
        await Set(ada, room, first, minutes: 20);
        await Set(ada, room, second, minutes: 10);
        await silo.Restart();
        Pass(minutes: 3 * 24 * 60);

        await Reminders(ada).Wake();
        await silo.Restart();

        Assert.Equal([first, second], (await Activity(ada)).Select(entry => entry.Seq));
    }

    [Fact]
    public async Task A_crash_between_the_telling_and_the_forgetting_makes_it_no_two()
    {
        var (ada, room) = await Room();
        var message = await Post(room, ada);
        await Set(ada, room, message, minutes: 20);
        Pass(minutes: 20);
        silo.Storage.FailWrite = (name, _) => name == "reminders" ? new IOException("full") : null;
        await Reminders(ada).Wake();
        silo.Storage.FailWrite = null;
        Assert.Single(await Activity(ada));
        await silo.Restart();
        Pass(minutes: 1);

        await Reminders(ada).Wake();

        Assert.Single(await Activity(ada));
        Assert.Empty(await Reminders(ada).GetAll());
    }

    [Fact]
    public async Task It_comes_also_when_the_message_is_deleted_or_the_room_is_lost()
    {
        var (ada, room) = await Room();
        var bob = await silo.Person("bob");
        await room.Join(bob);
        var message = await Post(room, ada);
        await Set(bob, room, message, minutes: 20);
        await room.DeleteMessage(ada, message);
        await room.Leave(bob);
        Pass(minutes: 20);

        await Reminders(bob).Wake();

        var entry = Assert.Single(await Activity(bob));
        Assert.Equal((message, ActivityKind.Reminder), (entry.Seq, entry.Kind));
        await silo.Grains.Activity(bob).MarkRead(entry.Id);
        Assert.True(Assert.Single(await Activity(bob)).Read);
    }

    [Fact]
    public async Task One_message_has_one_and_gets_another_time_also_when_it_is_gone()
    {
        var (ada, room) = await Room();
        var message = await Post(room, ada);
        await Set(ada, room, message, minutes: 20, "First");
        await room.DeleteMessage(ada, message);

        Assert.Equal(In(minutes: 30), (await Set(ada, room, message, minutes: 30, " Then ")).Value!.At);
        var reminder = Assert.Single(await Reminders(ada).GetAll());
        Assert.Equal((In(minutes: 30), "Then"), (reminder.At, reminder.Note));
        await Reminders(ada).Remove(Id(room), message);
        await Reminders(ada).Remove(Id(room), message);
        Pass(minutes: 40);
        await Reminders(ada).Wake();
        Assert.Empty(await Activity(ada));
        Assert.Equal(RefusalCode.MessageNotFound, (await Set(ada, room, message, minutes: 20)).Refusal?.Code);
    }

    [Fact]
    public async Task All_devices_are_told()
    {
        var (ada, room) = await Room();
        var message = await Post(room, ada);
        var device = await silo.FrontEnd();
        await silo.Grains.User(ada).Attach(device.Id);

        await Set(ada, room, message, minutes: 20);
        Assert.Equal((message, true, false), Told(await device.Next<UserReminderChanged>()));
        await Reminders(ada).Remove(Id(room), message);
        Assert.Equal((message, false, false), Told(await device.Next<UserReminderChanged>()));
        await Set(ada, room, message, minutes: 1);
        Assert.Equal((message, true, false), Told(await device.Next<UserReminderChanged>()));
        Pass(minutes: 1); // A front end is told for 90 seconds.
        await Reminders(ada).Wake();
        Assert.Equal((message, false, true), Told(await device.Next<UserReminderChanged>()));
        Assert.Single(await Activity(ada)); // It is there when this is told.
    }

    [Theory]
    [InlineData(59, RefusalCode.BadRequest)]
    [InlineData(60, null)]
    [InlineData(5 * 366 * 86_400L, null)]
    [InlineData((5 * 366 * 86_400L) + 1, RefusalCode.BadRequest)]
    [InlineData(-60, RefusalCode.BadRequest)]
    public async Task It_is_ahead_and_not_too_far(long seconds, RefusalCode? refused)
    {
        var (ada, room) = await Room();
        var terms = new ReminderTerms { At = silo.Clock.GetUtcNow().AddSeconds(seconds) };

        Assert.Equal(refused, (await Reminders(ada).Set(ada.Member(), Id(room), await Post(room, ada), terms)).Refusal?.Code);
    }

    [Fact]
    public async Task Only_of_what_one_may_read_with_a_note_that_is_not_too_long()
    {
        var (ada, room) = await Room();
        var message = await Post(room, ada);
        var eve = await silo.Person("eve");

        Assert.Equal(RefusalCode.NotFound, (await Set(eve, room, message, minutes: 5)).Refusal?.Code);
        Assert.Equal(RefusalCode.MessageNotFound, (await Set(ada, room, 99, minutes: 5)).Refusal?.Code);
        Assert.Equal(RefusalCode.MessageNotFound, (await Set(ada, room, 1, minutes: 5)).Refusal?.Code); // The room was made: no message.
        Assert.Equal(RefusalCode.TextTooLong, (await Set(ada, room, message, minutes: 5, new string('x', 501))).Refusal?.Code);
        Assert.Null((await Set(ada, room, message, minutes: 5, new string('x', 500))).Refusal);
        Assert.Null((await Set(ada, room, message, minutes: 5, "  ")).Value!.Note);
    }

    [Fact]
    public async Task There_are_no_more_than_the_limit_says()
    {
        var (ada, room) = await Room();
        var message = await Post(room, ada);
        silo.Storage.Overwrite("reminders", Reminders(ada).GetGrainId(), new RemindersState
        {
            Reminders = [.. Enumerable.Range(100, IRemindersGrain.Most).Select(seq => new MessageReminder { Room = Id(room), Message = seq, At = In(minutes: 60) })],
        });

        Assert.Equal(RefusalCode.TooMany, (await Set(ada, room, message, minutes: 5)).Refusal?.Code);
        Assert.Null((await Set(ada, room, 100, minutes: 5)).Refusal); // It is there already.
        await Reminders(ada).Remove(Id(room), 101);
        Assert.Null((await Set(ada, room, message, minutes: 5)).Refusal);
    }

    [Fact]
    public async Task The_reminder_of_the_grain_stays_while_something_waits_and_goes_with_the_last()
    {
        var (ada, room) = await Room();
        var (first, second) = (await Post(room, ada), await Post(room, ada));
        await Set(ada, room, first, minutes: 20);
        await Set(ada, room, second, minutes: 40);
        Pass(minutes: 20);
        await Tick(ada);
        Assert.True(await HasReminder(ada));
        Pass(minutes: 20);
        await Tick(ada);

        Assert.False(await HasReminder(ada));
        Assert.Equal(2, (await Activity(ada)).Length);
    }

    private IRemindersGrain Reminders(UserId user) => silo.Grains.Reminders(user);

    private Task<Result<MessageReminder>> Set(UserId by, IRoomGrain room, long message, int minutes, string? note = null) =>
        Reminders(by).Set(by.Member(), Id(room), message, new ReminderTerms { At = In(minutes), Note = note });

    private async Task<ActivityEntry[]> Activity(UserId user) => [.. (await silo.Grains.Activity(user).GetPage(new ActivityQuery { Limit = 50 })).Value!.Entries];

    private DateTimeOffset In(int minutes) => silo.Clock.GetUtcNow().AddMinutes(minutes);

    private void Pass(int minutes) => silo.Clock.Advance(TimeSpan.FromMinutes(minutes));

    private Task Tick(UserId user) => Reminders(user).AsReference<IRemindable>().ReceiveReminder("due", default);

    private async Task<bool> HasReminder(UserId user) => await silo.Reminders.ReadRow(Reminders(user).GetGrainId(), "due") is not null;

    private static (long, bool, bool) Told(UserReminderChanged change) => (change.Reminder.Message, change.Pending, change.Due);

    private static RoomId Id(IRoomGrain room) => new(room.GetPrimaryKeyString());

    private static async Task<long> Post(IRoomGrain room, UserId by)
    {
        var id = Guid.NewGuid().ToString("N");
        return (await room.Post(by, new MessageDraft(id, "one"))).Value!.Seq;
    }

    private async Task<(UserId Ada, IRoomGrain Room)> Room()
    {
        var ada = await silo.Person("ada");
        return (ada, await silo.Room(ada));
    }
}
