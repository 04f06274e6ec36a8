using LiveChat.Grains.Files;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Files;

/// <summary>The files of a room, for looking through.</summary>
public sealed class RoomFilesTests(ChatSilo silo) : IClassFixture<ChatSilo>, IAsyncLifetime
{
    private readonly GrainFiles _files = new(silo);
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
    public async Task Those_said_last_come_first_and_deleted_ones_not()
    {
        var first = await Send("one.txt");
        await Room.Say(_ada, "no file");
        var second = await Send("two.txt");
        var deleted = await Send("three.txt");
        await Room.DeleteMessage(_ada, deleted);

        var page = await Get(new RoomFileQuery { Limit = 10 });

        Assert.Equal([(second, "two.txt"), (first, "one.txt")], page.Files.Select(file => (file.Seq, file.File.Name)));
        Assert.Equal((_ada, null), (page.Files[0].By, page.Next));
    }

    [Fact]
    public async Task A_page_goes_on_where_the_one_before_ended_also_after_a_restart()
    {
        for (var i = 0; i < 5; i++)
        {
            await Send($"{i}.txt");
        }

        var first = await Get(new RoomFileQuery { Limit = 2 });
        await silo.Restart();
        var second = await Get(new RoomFileQuery { Limit = 2, Before = first.Next });
        var third = await Get(new RoomFileQuery { Limit = 2, Before = second.Next });

        Assert.Equal(["4.txt", "3.txt", "2.txt", "1.txt", "0.txt"], new[] { first, second, third }.SelectMany(page => page.Files).Select(file => file.File.Name));
        Assert.Null(third.Next);
    }

    [Theory]
    [InlineData(true, null, "film.mp4 photo.png")]
    [InlineData(false, null, "BÉANS.txt voice.ogg")]
    [InlineData(null, "beans", "BÉANS.txt")]
    [InlineData(null, "O", "voice.ogg photo.png")]
    [InlineData(true, "beans", "")]
    public async Task They_are_found_by_kind_and_by_part_of_their_name(bool? media, string? name, string expected)
    {
        await Send("photo.png", FileKind.Image);
        await Send("voice.ogg", FileKind.Audio);
        await Send("BÉANS.txt");
        await Send("film.mp4", FileKind.Video);

        var found = (await Get(new RoomFileQuery { Media = media, Name = name, Limit = 10 })).Files.Select(file => file.File.Name);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public async Task Who_is_not_in_the_room_and_what_is_no_page_is_refused()
    {
        var eve = await silo.Person("eve");
        await Send("one.txt");

        Assert.Equal(RefusalCode.NotFound, (await Room.GetFiles(eve.Member(), new RoomFileQuery { Limit = 10 })).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Room.GetFiles(_ada.Member(), new RoomFileQuery { Limit = 0 })).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Room.GetFiles(_ada.Member(), new RoomFileQuery { Limit = 101 })).Code());
        Assert.Equal(RefusalCode.BadRequest, (await Room.GetFiles(_ada.Member(), new RoomFileQuery { Limit = 1, Name = new string('x', 101) })).Code());
    }

    private async Task<RoomFiles> Get(RoomFileQuery query) => (await Room.GetFiles(_ada.Member(), query)).Value!;

    private async Task<long> Send(string name, FileKind kind = FileKind.Text)
    {
        var file = await _files.Ready(_ada, name, kind: kind);
        return (await Room.Post(_ada, new MessageDraft(file.Value, "") { Files = [file] })).Value!.Seq;
    }
}
