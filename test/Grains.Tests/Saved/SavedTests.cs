using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Saved;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Saved;

public sealed class SavedTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Saved_messages_are_listed_the_last_first_as_they_read_now_and_after_a_restart()
    {
        var (ada, room) = await Room();
        var (first, second) = (await Post(room, ada, "one"), await Post(room, ada, "two"));
        await Saved(ada).Save(ada.Member(), Id(room), second);
        await Saved(ada).Save(ada.Member(), Id(room), first);
        await Saved(ada).Save(ada.Member(), Id(room), first); // Again.
        await room.Edit(ada, first, "one, edited");
        await silo.Restart();

        var page = (await Saved(ada).GetPage(ada.Member(), before: null, limit: 1)).Value!;
        var rest = (await Saved(ada).GetPage(ada.Member(), page.Next, limit: 1)).Value!;

        Assert.Equal((first, second), (Assert.Single(page.Rows).Mark.Message, Assert.Single(rest.Rows).Mark.Message));
        Assert.Contains("one, edited", System.Text.Encoding.UTF8.GetString(page.Rows[0].Message.Note.Span), StringComparison.Ordinal);
        Assert.Null(rest.Next);
    }

    [Fact]
    public async Task What_is_saved_and_taken_off_is_told_to_all_devices()
    {
        var (ada, room) = await Room();
        var message = await Post(room, ada, "one");
        var device = await silo.FrontEnd();
        await silo.Grains.User(ada).Attach(device.Id);

        await Saved(ada).Save(ada.Member(), Id(room), message);
        Assert.Equal((message, true), Told(await device.Next<UserSavedChanged>()));
        await Saved(ada).Remove(ada.Member(), Id(room), message);
        Assert.Equal((message, false), Told(await device.Next<UserSavedChanged>()));
        Assert.Empty(await Saved(ada).GetMarks());
    }

    [Fact]
    public async Task What_happened_first_is_told_first_however_long_that_takes()
    {
        var (ada, room) = await Room();
        var message = await Post(room, ada, "one");
        var device = await silo.FrontEnd();
        await silo.Grains.User(ada).Attach(device.Id);
        var (held, told) = (new TaskCompletionSource(), 0);
        silo.Calls = async call =>
        {
            if (call.MethodName == nameof(IUserGrain.Tell) && Interlocked.Increment(ref told) == 1)
            {
                await held.Task;
            }

            await call.Invoke();
        };

        await Saved(ada).Save(ada.Member(), Id(room), message);
        await Saved(ada).Remove(ada.Member(), Id(room), message);
        held.SetResult();

        Assert.Equal((message, true), Told(await device.Next<UserSavedChanged>()));
        Assert.Equal((message, false), Told(await device.Next<UserSavedChanged>()));
        silo.Calls = null;
    }

    [Fact]
    public async Task What_one_may_not_read_is_neither_saved_nor_shown()
    {
        var (ada, room) = await Room();
        var (kept, deleted) = (await Post(room, ada, "one"), await Post(room, ada, "two"));
        var bob = await silo.Person("bob");
        Assert.Equal(RefusalCode.NotFound, (await Saved(bob).Save(bob.Member(), Id(room), kept)).Refusal?.Code);
        Assert.Equal(RefusalCode.MessageNotFound, (await Saved(ada).Save(ada.Member(), Id(room), 99)).Refusal?.Code);
        await room.Join(bob);
        await Saved(bob).Save(bob.Member(), Id(room), kept);
        await Saved(bob).Save(bob.Member(), Id(room), deleted);

        await room.DeleteMessage(ada, deleted);
        Assert.Equal(kept, Assert.Single((await Saved(bob).GetPage(bob.Member(), null, 10)).Value!.Rows).Mark.Message);
        await room.Leave(bob);
        Assert.Empty((await Saved(bob).GetPage(bob.Member(), null, 10)).Value!.Rows);
        Assert.Equal(RefusalCode.NotFound, (await Saved(bob).Remove(bob.Member(), Id(room), kept)).Refusal?.Code);
        Assert.Equal(deleted, Assert.Single(await Saved(bob).GetMarks()).Message);
    }

    [Fact]
    public async Task There_are_no_more_than_the_limit_says()
    {
        var (ada, room) = await Room();
        for (var i = 0; i <= ISavedGrain.Most; i++)
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1)); // Not too fast for the room.
            var message = await Post(room, ada, $"m{i}");
            Assert.Equal(i < ISavedGrain.Most ? null : RefusalCode.TooMany, (await Saved(ada).Save(ada.Member(), Id(room), message)).Refusal?.Code);
        }

        Assert.Equal(ISavedGrain.Most, (await Saved(ada).GetMarks()).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task A_page_has_a_size(int limit)
    {
        var ada = await silo.Person("ada");

        Assert.Equal(RefusalCode.BadRequest, (await Saved(ada).GetPage(ada.Member(), null, limit)).Refusal?.Code);
    }

    private ISavedGrain Saved(UserId user) => silo.Grains.Saved(user);

    private static (long, bool) Told(UserSavedChanged change) => (change.Message, change.IsSaved);

    private static RoomId Id(IRoomGrain room) => new(room.GetPrimaryKeyString());

    private static async Task<long> Post(IRoomGrain room, UserId by, string text) => (await room.Post(by, new MessageDraft(text, text))).Value!.Seq;

    private async Task<(UserId Ada, IRoomGrain Room)> Room()
    {
        var ada = await silo.Person("ada");
        return (ada, await silo.Room(ada));
    }
}
