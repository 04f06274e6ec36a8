using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Files;

/// <remarks>Each test wakes the grain, or ticks its reminder, itself: on Orleans both go by real time.</remarks>
public sealed class UploadsGrainTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private readonly UserId _ada = UserId.New(silo.Clock.GetUtcNow());

    private IUploadsGrain Uploads => silo.Grains.Uploads(_ada);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_begun_with_a_clean_name_and_counts_whole()
    {
        var file = await Begin(12_000_000, "../beans\u202E.txt");

        Assert.Equal("beans.txt", file.Name);
        Assert.Equal((12_000_000, FileStatus.Uploading, 3), (file.Length, file.Status, file.Parts));
        Assert.Equal(new FileUse { Used = 12_000_000, Most = silo.FileLimits.PerPerson, Unsent = 1 }, await Uploads.GetUse());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_largest_file_is_taken_and_one_byte_more_is_not(int more, bool taken)
    {
        var begun = await Uploads.Begin(Draft(silo.FileLimits.Largest + more));

        Assert.Equal(taken ? null : RefusalCode.FileTooLarge, begun.Refusal?.Code);
        Assert.Equal(taken ? 1 : 0, (await Uploads.GetUse()).Unsent);
    }

    [Theory]
    [InlineData(0, "beans.txt", RefusalCode.BadRequest)]
    [InlineData(-5, "beans.txt", RefusalCode.BadRequest)]
    [InlineData(5, "..", RefusalCode.FileNameInvalid)]
    public async Task What_is_no_file_is_refused_and_changes_nothing(long length, string name, RefusalCode code)
    {
        var begun = await Uploads.Begin(new FileDraft { Name = name, Length = length });

        Assert.Equal(code, begun.Refusal?.Code);
        Assert.Equal(0, (await Uploads.GetUse()).Used);
    }

    [Fact]
    public async Task The_room_of_a_person_is_full_to_the_byte_and_not_further()
    {
        for (var left = silo.FileLimits.PerPerson; left > 0; left -= silo.FileLimits.Largest)
        {
            await Begin(Math.Min(left, silo.FileLimits.Largest));
        }

        Assert.Equal(RefusalCode.FileQuota, (await Uploads.Begin(Draft(1))).Refusal?.Code);
        Assert.Equal(silo.FileLimits.PerPerson, (await Uploads.GetUse()).Used);
        Assert.True((await silo.Grains.Uploads(UserId.New(silo.Clock.GetUtcNow())).Begin(Draft(1))).Succeeded);
    }

    [Fact]
    public async Task Many_that_begin_at_once_cannot_all_take_the_last_places()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, silo.FileLimits.Unsent + 10).Select(_ => Uploads.Begin(Draft(1))));

        Assert.Equal(silo.FileLimits.Unsent, begun.Count(file => file.Succeeded));
        Assert.All(begun.Where(file => !file.Succeeded), file => Assert.Equal(RefusalCode.TooMany, file.Refusal?.Code));
    }

    [Fact]
    public async Task A_file_that_is_taken_away_is_gone_and_counts_no_more_and_again_is_not_there()
    {
        var file = await Begin(100);
        await silo.Files.PutPartAsync(new FileKey(file.Id), file.Upload!, 1, new MemoryStream(new byte[100]), 100, Cancel);

        Assert.True((await Uploads.Remove(file.Id)).Succeeded);

        Assert.Equal(0, silo.Files.PiecesOf(file.Id));
        Assert.Equal((0, 0), ((await Uploads.GetUse()).Used, (await Uploads.GetUse()).Unsent));
        Assert.Null(await silo.Grains.File(file.Id).Get(_ada));
        Assert.Equal(RefusalCode.NotFound, (await Uploads.Remove(file.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_takes_away_the_file_of_somebody_else()
    {
        var file = await Begin(100);
        var bob = silo.Grains.Uploads(UserId.New(silo.Clock.GetUtcNow()));

        var foreign = await bob.Remove(file.Id);
        var absent = await bob.Remove(FileId.New());

        Assert.Equal(absent, foreign);
        Assert.Equal(RefusalCode.NotFound, foreign.Refusal?.Code);
        Assert.NotNull(await silo.Grains.File(file.Id).Get(_ada));
    }

    [Fact]
    public async Task What_is_never_sent_is_collected_after_its_hours_and_not_before_also_after_a_restart()
    {
        var file = await Begin(100);
        silo.Clock.Advance(TimeSpan.FromHours(silo.FileLimits.UnsentHours) - TimeSpan.FromMinutes(1));
        var later = await Begin(7);
        await Uploads.Wake();
        Assert.NotNull(await silo.Grains.File(file.Id).Get(_ada));

        await silo.Restart();
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        await Uploads.Wake();

        Assert.Null(await silo.Grains.File(file.Id).Get(_ada));
        Assert.Equal(0, silo.Files.PiecesOf(file.Id));
        Assert.Equal((7, 1), ((await Uploads.GetUse()).Used, (await Uploads.GetUse()).Unsent));
        Assert.NotNull(await silo.Grains.File(later.Id).Get(_ada));
    }

    [Fact]
    public async Task What_the_store_could_not_delete_is_deleted_later_and_counts_once()
    {
        var file = await Begin(100);
        await Begin(7);
        silo.Files.Fail();
        try
        {
            Assert.True((await Uploads.Remove(file.Id)).Succeeded);
            Assert.True((await Uploads.Remove(file.Id)).Succeeded);
            await Uploads.Wake();
            Assert.Equal(7, (await Uploads.GetUse()).Used);
        }
        finally
        {
            silo.Files.Fail(false);
        }

        Assert.NotEqual(0, silo.Files.PiecesOf(file.Id));
        await silo.Restart();
        await Uploads.Wake();

        Assert.Equal(0, silo.Files.PiecesOf(file.Id));
        Assert.Equal(7, (await Uploads.GetUse()).Used);
    }

    [Fact]
    public async Task A_store_that_is_away_is_asked_for_one_file_and_then_left_alone()
    {
        FileSnapshot[] files = [await Begin(1), await Begin(2), await Begin(3)];
        silo.Files.Fail();
        try
        {
            foreach (var file in files)
            {
                await Uploads.Remove(file.Id);
            }

            var failures = silo.Files.Failures;
            await Uploads.Wake();
            Assert.Equal(1, silo.Files.Failures - failures);
        }
        finally
        {
            silo.Files.Fail(false);
        }

        await Uploads.Wake();

        Assert.All(files, file => Assert.Equal(0, silo.Files.PiecesOf(file.Id)));
    }

    [Fact]
    public async Task A_reminder_collects_and_is_there_as_long_as_there_is_something_to_collect()
    {
        var file = await Begin(100);
        Assert.True(await HasReminder());

        silo.Clock.Advance(TimeSpan.FromHours(silo.FileLimits.UnsentHours));
        await silo.Restart();
        await Tick();

        Assert.Equal(0, silo.Files.PiecesOf(file.Id));
        Assert.False(await HasReminder());
    }

    [Fact]
    public async Task A_reminder_stays_while_the_store_is_away()
    {
        var file = await Begin(100);
        silo.Files.Fail();
        try
        {
            await Uploads.Remove(file.Id);
            await Tick();
            Assert.True(await HasReminder());
        }
        finally
        {
            silo.Files.Fail(false);
        }

        await Tick();

        Assert.Equal(0, silo.Files.PiecesOf(file.Id));
        Assert.False(await HasReminder());
    }

    [Fact]
    public async Task A_file_that_could_not_be_begun_does_not_count()
    {
        silo.Files.Fail();
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Uploads.Begin(Draft(100)));
            Assert.Equal((0, 0), ((await Uploads.GetUse()).Used, (await Uploads.GetUse()).Unsent));
        }
        finally
        {
            silo.Files.Fail(false);
        }
    }

    [Fact]
    public async Task No_file_is_begun_while_the_store_is_left_alone()
    {
        await Begin(7);
        silo.Files.IsLeftAlone = true;
        try
        {
            await Assert.ThrowsAnyAsync<IOException>(() => Uploads.Begin(Draft(100)));
            Assert.Equal((7, 1), ((await Uploads.GetUse()).Used, (await Uploads.GetUse()).Unsent));
            Assert.Equal(RefusalCode.BadRequest, (await Uploads.Begin(Draft(0))).Refusal?.Code); // What is wrong with it is said in any case.
        }
        finally
        {
            silo.Files.IsLeftAlone = false;
        }

        Assert.True((await Uploads.Begin(Draft(100))).Succeeded);
    }

    private static FileDraft Draft(long length) => new() { Name = "beans.txt", Length = length };

    private Task Tick() => Uploads.AsReference<IRemindable>().ReceiveReminder("due", default);

    private async Task<bool> HasReminder() => await silo.Reminders.ReadRow(Uploads.GetGrainId(), "due") is not null;

    private async Task<FileSnapshot> Begin(long length, string name = "beans.txt")
    {
        var begun = await Uploads.Begin(new FileDraft { Name = name, Length = length });
        Assert.True(begun.Succeeded, begun.Refusal?.Detail);
        return begun.Value;
    }
}
