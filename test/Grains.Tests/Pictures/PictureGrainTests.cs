using LiveChat.Grains.Pictures;
using LiveChat.Grains.Push;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Pictures;

public sealed class PictureGrainTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task A_picture_is_kept_told_and_on_the_card()
    {
        var ada = await silo.Person("ada");
        var (device, other) = (await silo.FrontEnd(), await silo.FrontEnd());
        await silo.Grains.User(ada).Attach(device.Id);
        var before = await silo.Grains.User(ada).Look(other.Id);

        var set = (await silo.Grains.Picture(ada).Set(PictureFiles.Jpeg)).Value!;

        Assert.Equal(set, (await device.Next<UserChanged>()).Profile);
        Assert.True((await other.Next<PresenceChanged>()).Sight?.Version > before.Version);
        Assert.Equal(set.Picture, await OnCard(ada));
        await silo.Restart();
        var kept = (await silo.Grains.Picture(ada).Get(set.Picture!.Value))!;
        Assert.Equal(set.Picture, (await silo.Grains.User(ada).GetProfile())!.Picture);
        Assert.Equal((set.Picture, PictureFormat.Jpeg), (kept.Id, kept.Format));
        Assert.Equal(PictureFiles.Kept(PictureFiles.Jpeg), kept.File.ToArray());
    }

    [Fact]
    public async Task Another_picture_takes_its_place_and_the_same_again_changes_nothing()
    {
        var ada = await silo.Person("ada");
        var first = (await silo.Grains.Picture(ada).Set(PictureFiles.Png)).Value!.Picture!.Value;
        var second = (await silo.Grains.Picture(ada).Set(PictureFiles.Webp)).Value!.Picture!.Value;
        var version = (await silo.Grains.User(ada).GetSight()).Version;

        Assert.Equal(second, (await silo.Grains.Picture(ada).Set(PictureFiles.Webp)).Value!.Picture);
        Assert.Equal(version, (await silo.Grains.User(ada).GetSight()).Version);
        Assert.Null(await silo.Grains.Picture(ada).Get(first));
        Assert.NotNull(await silo.Grains.Picture(ada).Get(second));
        Assert.Null(await silo.Grains.Picture(await silo.Person("ben")).Get(second));
    }

    [Fact]
    public async Task A_picture_that_is_taken_away_is_nowhere_any_more()
    {
        var ada = await silo.Person("ada");
        var picture = (await silo.Grains.Picture(ada).Set(PictureFiles.Png)).Value!.Picture!.Value;

        Assert.Null((await silo.Grains.Picture(ada).Remove()).Value!.Picture);
        Assert.Null((await silo.Grains.Picture(ada).Remove()).Value!.Picture);

        Assert.Null(await silo.Grains.Picture(ada).Get(picture));
        Assert.Null(await OnCard(ada));
        await silo.Restart();
        Assert.Null(await silo.Grains.Picture(ada).Get(picture));
        Assert.Null((await silo.Grains.User(ada).GetProfile())!.Picture);
    }

    [Fact]
    public async Task A_file_that_is_refused_leaves_the_picture_as_it_is()
    {
        var ada = await silo.Person("ada");
        var before = (await silo.Grains.Picture(ada).Set(PictureFiles.Png)).Value;

        Assert.Equal(RefusalCode.PictureInvalid, (await silo.Grains.Picture(ada).Set("GIF89a"u8.ToArray())).Refusal?.Code);
        Assert.Equal(RefusalCode.PictureTooLarge, (await silo.Grains.Picture(ada).Set(new byte[Picture.MaxBytes + 1])).Refusal?.Code);

        Assert.Equal(before, await silo.Grains.User(ada).GetProfile());
        Assert.NotNull(await silo.Grains.Picture(ada).Get(before!.Picture!.Value));
    }

    [Fact]
    public async Task Who_has_no_account_has_no_picture()
    {
        var nobody = UserId.New(silo.Clock.GetUtcNow());

        Assert.Equal(RefusalCode.NotFound, (await silo.Grains.Picture(nobody).Set(PictureFiles.Png)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await silo.Grains.Picture(nobody).Remove()).Refusal?.Code);
        Assert.Null(await silo.Grains.Picture(nobody).Get(PictureId.Of(PictureFiles.Png)));
    }

    [Theory]
    [InlineData("picture")]
    [InlineData("user")]
    public async Task What_was_cut_short_is_not_half_true_and_done_by_trying_again(string failing)
    {
        var ada = await silo.Person("ada");
        var before = (await silo.Grains.Picture(ada).Set(PictureFiles.Png)).Value!;
        silo.Storage.FailWrite = (state, grain) => state == failing && grain.ToString().EndsWith(ada.Value, StringComparison.Ordinal) ? new IOException("Full.") : null;
        await Assert.ThrowsAnyAsync<Exception>(() => silo.Grains.Picture(ada).Set(PictureFiles.Jpeg));
        silo.Storage.FailWrite = null;

        Assert.Equal(before, await silo.Grains.User(ada).GetProfile());
        var after = (await silo.Grains.Picture(ada).Set(PictureFiles.Jpeg)).Value!;

        Assert.Equal(after, await silo.Grains.User(ada).GetProfile());
        Assert.Equal(after.Picture, await OnCard(ada));
        Assert.NotNull(await silo.Grains.Picture(ada).Get(after.Picture!.Value));
    }

    private async Task<PictureId?> OnCard(UserId user) =>
        Assert.Single(await silo.Directory.GetUsersAsync([user], TestContext.Current.CancellationToken)).Picture;
}
