using LiveChat.Grains.Audit;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Push;
using LiveChat.Grains.Server;
using LiveChat.Grains.Tests.Pictures;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.CustomEmoji;

public sealed class EmojiGrainTests : IAsyncLifetime
{
    private static readonly Actor Ada = new(new UserId("01jzada"), ServerRole.Member);
    private static readonly Actor Bob = new(new UserId("01jzbob"), ServerRole.Member);
    private static readonly Actor Max = new(new UserId("01jzmax"), ServerRole.Moderator);
    private static readonly Actor Root = new(new UserId("01jzroot"), ServerRole.Administrator);

    private readonly ChatSilo _silo = new();

    public ValueTask InitializeAsync() => _silo.InitializeAsync();

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task An_emoji_is_kept_listed_told_to_all_and_in_the_audit_log()
    {
        var (one, other) = (await _silo.FrontEnd(), await _silo.FrontEnd());

        var added = (await Emoji("party-parrot").Add(Ada, EmojiFiles.Gif(3))).Value!;

        Assert.Equal(("party-parrot", true, Ada.Id), (added.Name, added.Moves, added.By));
        Assert.Equal((1, added), ((await one.Next<EmojiChanged>()) is var told ? told.Revision : 0, told.Added));
        Assert.Equal(added, (await other.Next<EmojiChanged>()).Added);
        Assert.Equal((AuditActs.EmojiAdded, Ada.Id, "party-parrot"), Short(Assert.Single(await Audit())));
        await _silo.Restart();
        Assert.Equal(added, Assert.Single((await All())!.Emoji));
        Assert.True(await _silo.Grains.EmojiList().Has("party-parrot"));
        Assert.Equal(PictureFormat.Gif, (await Emoji("party-parrot").Get(added.Picture))!.Format);
    }

    [Fact]
    public async Task The_list_is_answered_once_for_each_revision()
    {
        await Emoji("cuppa").Add(Ada, PictureFiles.Png);
        await Emoji("jelly-beans").Add(Ada, PictureFiles.Jpeg);

        var list = (await All())!;

        Assert.Equal(["cuppa", "jelly-beans"], list.Emoji.Select(emoji => emoji.Name));
        Assert.Null(await _silo.Grains.EmojiList().Get(list.Revision));
        await Emoji("cuppa").Remove(Ada);
        Assert.Equal(list.Revision + 1, (await _silo.Grains.EmojiList().Get(list.Revision))!.Revision);
        await _silo.Restart();
        Assert.Equal(list.Revision + 1, (await All())!.Revision);
    }

    [Fact]
    public async Task Who_added_it_and_moderators_take_it_away_and_nobody_else()
    {
        var (front, tea) = (await _silo.FrontEnd(), (await Emoji("cuppa").Add(Ada, PictureFiles.Png)).Value!);
        await Emoji("jelly-beans").Add(Ada, PictureFiles.Png);

        Assert.Equal(RefusalCode.Forbidden, (await Emoji("cuppa").Remove(Bob)).Refusal?.Code);
        Assert.NotNull(await Emoji("cuppa").Get(tea.Picture));
        Assert.True((await Emoji("cuppa").Remove(Ada)).Succeeded);
        Assert.True((await Emoji("cuppa").Remove(Ada)).Succeeded);
        Assert.True((await Emoji("jelly-beans").Remove(Max)).Succeeded);

        Assert.Equal("cuppa", (await front.Next<EmojiChanged>(change => change.Removed is not null)).Removed);
        Assert.Null(await Emoji("cuppa").Get(tea.Picture));
        Assert.Empty((await All())!.Emoji);
        Assert.Equal((AuditActs.EmojiRemoved, Max.Id, "jelly-beans"), Short((await Audit())[0]));
        Assert.Equal(4, (await Audit()).Length);
    }

    [Fact]
    public async Task A_name_is_somebody_s_until_it_is_free_again()
    {
        var first = (await Emoji("cuppa").Add(Ada, PictureFiles.Png)).Value!;

        Assert.Equal(RefusalCode.EmojiNameTaken, (await Emoji("cuppa").Add(Bob, PictureFiles.Png)).Refusal?.Code);
        Assert.Equal(RefusalCode.EmojiNameTaken, (await Emoji("cuppa").Add(Ada, PictureFiles.Jpeg)).Refusal?.Code);
        Assert.Equal(first, (await Emoji("cuppa").Add(Ada, PictureFiles.Png)).Value);
        Assert.NotNull(await Emoji("cuppa").Get(first.Picture));
        await Emoji("cuppa").Remove(Ada);
        Assert.Equal(Bob.Id, (await Emoji("cuppa").Add(Bob, PictureFiles.Jpeg)).Value!.By);
        Assert.Null(await Emoji("cuppa").Get(first.Picture));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("../../x")]
    [InlineData("Tea")]
    [InlineData("te a")]
    [InlineData("tee:")]
    [InlineData("täe")]
    [InlineData("0123456789012345678901234567890123")]
    public async Task A_name_is_made_of_few_signs(string name)
    {
        Assert.Equal(RefusalCode.EmojiNameInvalid, (await Emoji(name).Add(Ada, PictureFiles.Png)).Refusal?.Code);
        Assert.Empty((await All())!.Emoji);
    }

    [Theory]
    [InlineData("tada")]
    [InlineData("+1")]
    [InlineData("grinning_face_with_big_eyes")]
    [InlineData("100")]
    public async Task What_Unicode_calls_its_own_is_taken(string name)
    {
        Assert.Equal(RefusalCode.EmojiNameTaken, (await Emoji(name).Add(Root, PictureFiles.Png)).Refusal?.Code);
    }

    [Fact]
    public async Task A_part_of_such_a_name_is_free()
    {
        Assert.True((await Emoji("tad").Add(Ada, PictureFiles.Png)).Succeeded);
        Assert.True((await Emoji("grinning_face_with").Add(Ada, PictureFiles.Png)).Succeeded);
    }

    [Fact]
    public async Task The_server_says_who_may_add()
    {
        var guest = new Actor(new UserId("01jzgil"), ServerRole.Guest);
        Assert.Equal(RefusalCode.Forbidden, await Refused(guest, "n-aa"));
        Assert.Null(await Refused(Bob, "n-ab"));

        await _silo.Grains.Server().ChangeSettings(Root, new ServerSettings { EmojiCreators = EmojiCreators.Moderators });
        Assert.Equal(RefusalCode.Forbidden, await Refused(Bob, "n-ac"));
        Assert.Null(await Refused(Max, "n-ad"));

        await _silo.Grains.Server().ChangeSettings(Root, new ServerSettings { EmojiCreators = EmojiCreators.Administrators });
        Assert.Equal(RefusalCode.Forbidden, await Refused(Max, "n-ae"));
        Assert.Null(await Refused(Root, "n-af"));
        Assert.True((await Emoji("n-ab").Remove(Bob)).Succeeded);
    }

    [Fact]
    public async Task Who_is_muted_adds_nothing_until_that_is_over()
    {
        var muted = Ada with { MutedUntil = _silo.Clock.GetUtcNow().AddMinutes(1) };

        Assert.Equal(RefusalCode.Muted, await Refused(muted, "cuppa"));
        _silo.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await Refused(muted, "cuppa"));
    }

    [Theory]
    [InlineData("emoji")]
    [InlineData("emoji-shelf")]
    public async Task What_was_cut_short_is_not_half_true_and_done_by_trying_again(string failing)
    {
        _silo.Storage.FailWrite = (state, _) => state == failing ? new IOException("Full.") : null;
        await Assert.ThrowsAnyAsync<Exception>(() => Emoji("cuppa").Add(Ada, PictureFiles.Png));
        _silo.Storage.FailWrite = null;

        Assert.False(await _silo.Grains.EmojiList().Has("cuppa"));
        Assert.True((await Emoji("cuppa").Add(Ada, PictureFiles.Png)).Succeeded);
        Assert.Single((await All())!.Emoji);
        Assert.Single(await Audit());
    }

    [Fact]
    public async Task The_audit_log_gets_it_once_also_when_it_did_not_answer_at_first()
    {
        _silo.Log.FailAppends();
        await Assert.ThrowsAnyAsync<Exception>(() => Emoji("cuppa").Add(Ada, PictureFiles.Png));

        Assert.True((await Emoji("cuppa").Add(Ada, PictureFiles.Png)).Succeeded);

        Assert.Single((await All())!.Emoji);
        Assert.Single(await Audit());
    }

    [Fact]
    public async Task There_is_an_end_to_how_many_there_are_and_one_less_makes_room()
    {
        for (var shelf = 0; shelf < EmojiListGrain.Shelves; shelf++)
        {
            for (var i = 0; i < EmojiListGrain.ShelfHolds; i++)
            {
                await _silo.Grains.EmojiShelf(shelf).Put(new NamedEmoji { Name = $"e{shelf}-{i}", Picture = new PictureId("p"), By = Ada.Id, At = _silo.Clock.GetUtcNow() });
            }
        }

        Assert.Equal(IEmojiListGrain.Most, (await All())!.Emoji.Length);
        Assert.Equal(RefusalCode.TooMany, await Refused(Ada, "one-more"));
        await Emoji("e3-7").Remove(Ada);
        Assert.Null(await Refused(Ada, "one-more"));
        await _silo.Restart();
        Assert.Equal(IEmojiListGrain.Most, (await All())!.Emoji.Length);
    }

    private IEmojiGrain Emoji(string name) => _silo.Grains.Emoji(name);

    private Task<EmojiList?> All() => _silo.Grains.EmojiList().Get(null);

    private async Task<RefusalCode?> Refused(Actor by, string name) => (await Emoji(name).Add(by, PictureFiles.Png)).Refusal?.Code;

    private async Task<AuditEntry[]> Audit() => [.. (await _silo.Grains.Audit().Read(Root, new AuditQuery { Limit = 10 })).Value!.Entries];

    private static (string Act, UserId? By, string? Detail) Short(AuditEntry entry) => (entry.Act, entry.By, entry.Detail);
}
