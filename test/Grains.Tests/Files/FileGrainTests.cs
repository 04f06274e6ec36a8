using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Files;

public sealed class FileGrainTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private readonly UserId _ada = UserId.New(silo.Clock.GetUtcNow());
    private readonly UserId _bob = UserId.New(silo.Clock.GetUtcNow());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_whole_when_its_parts_are_joined_and_joining_again_is_harmless()
    {
        var file = await Begin(FilePlan.PartSize + 10);
        await Part(file, 2, 10);
        await Part(file, 1, FilePlan.PartSize);

        var joined = await File(file).Join(_ada);
        var again = await File(file).Join(_ada);

        Assert.Equal((FileStatus.Whole, null), (joined.Value?.Status, joined.Value?.Upload));
        Assert.Equal(joined, again);
        await using var stored = await silo.Files.OpenAsync(new FileKey(file.Id), null, Cancel);
        Assert.Equal(FilePlan.PartSize + 10, stored?.Length);
    }

    [Fact]
    public async Task A_file_of_which_parts_are_missing_goes_on_afterwards()
    {
        var file = await Begin(FilePlan.PartSize + 10);
        await Part(file, 2, 10);

        Assert.Equal(RefusalCode.FileNotFinished, (await File(file).Join(_ada)).Refusal?.Code);
        await Part(file, 1, FilePlan.PartSize);

        Assert.True((await File(file).Join(_ada)).Succeeded);
    }

    [Theory]
    [InlineData(FilePlan.PartSize, 9)]
    [InlineData(FilePlan.PartSize, 11)]
    [InlineData(FilePlan.PartSize - 1, 10)]
    [InlineData(FilePlan.PartSize + 1, 10)]
    public async Task A_part_of_another_length_is_refused_and_can_be_sent_again(int first, int second)
    {
        var file = await Begin(FilePlan.PartSize + 10);
        await Part(file, 1, first);
        await Part(file, 2, second);

        Assert.Equal(RefusalCode.FilePartWrong, (await File(file).Join(_ada)).Refusal?.Code);
        await Part(file, 1, FilePlan.PartSize);
        await Part(file, 2, 10);

        Assert.True((await File(file).Join(_ada)).Succeeded);
    }

    [Fact]
    public async Task A_join_that_was_cut_off_after_the_store_did_it_is_done()
    {
        var file = await Begin(10);
        var part = await Part(file, 1, 10);
        await silo.Files.CompleteAsync(new FileKey(file.Id), file.Upload!, [part], Cancel);

        Assert.Equal(FileStatus.Whole, (await File(file).Join(_ada)).Value?.Status);
    }

    [Fact]
    public async Task An_upload_that_the_store_lost_is_not_finished()
    {
        var file = await Begin(10);
        await silo.Files.AbortAsync(new FileKey(file.Id), file.Upload!, Cancel);

        Assert.Equal(RefusalCode.FileNotFinished, (await File(file).Join(_ada)).Refusal?.Code);
    }

    [Fact]
    public async Task A_store_that_is_away_is_a_failure_and_joining_works_later()
    {
        var file = await Begin(10);
        await Part(file, 1, 10);
        silo.Files.Fail();
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => File(file).Join(_ada));
        }
        finally
        {
            silo.Files.Fail(false);
        }

        Assert.True((await File(file).Join(_ada)).Succeeded);
    }

    [Fact]
    public async Task What_a_file_is_is_said_once_and_only_of_a_whole_one()
    {
        var file = await Begin(10);
        await Part(file, 1, 10);
        Assert.Equal(RefusalCode.FileNotFinished, (await File(file).Describe(_ada, Facts("text/plain"))).Refusal?.Code);
        await File(file).Join(_ada);

        Assert.Equal(RefusalCode.NotFound, (await File(file).Describe(_bob, Facts("text/plain"))).Refusal?.Code);
        var described = await File(file).Describe(_ada, Facts("text/plain"));
        await File(file).Describe(_ada, Facts("text/html"));
        await silo.Restart();

        Assert.Equal((FileStatus.Ready, Facts("text/plain")), (described.Value?.Status, described.Value?.Facts));
        Assert.Equal(described.Value, await File(file).Get(_ada));
        Assert.Equal(described, await File(file).Join(_ada));
    }

    [Fact]
    public async Task Somebody_elses_file_and_none_are_the_same_answer()
    {
        var file = await Begin(10);
        await Part(file, 1, 10);

        Assert.Null(await File(file).Get(_bob));
        Assert.Equal(await silo.Grains.File(FileId.New()).Join(_bob), await File(file).Join(_bob));
        Assert.Equal(RefusalCode.NotFound, (await File(file).Join(_bob)).Refusal?.Code);
        Assert.Equal(FileStatus.Uploading, (await File(file).Get(_ada))?.Status);
    }

    [Fact]
    public async Task What_is_erased_is_gone_for_good_and_erasing_again_is_harmless()
    {
        var file = await Begin(10);
        await Part(file, 1, 10);
        await File(file).Join(_ada);

        await File(file).Erase();
        await silo.Restart();
        await File(file).Erase();

        Assert.Equal(0, silo.Files.PiecesOf(file.Id));
        Assert.Null(await File(file).Get(_ada));
        Assert.Null(await File(file).Begin(_ada, new FileDraft { Name = "again.txt", Length = 1 }));
        Assert.Equal(RefusalCode.NotFound, (await File(file).Join(_ada)).Refusal?.Code);
    }

    [Fact]
    public async Task A_file_outlives_the_grain_and_begins_once()
    {
        var file = await Begin(10);

        await silo.Restart();

        Assert.Equal(file, await File(file).Get(_ada));
        Assert.Equal(file, await File(file).Begin(_ada, new FileDraft { Name = "other.txt", Length = 99 }));
    }

    private static FileFacts Facts(string type) => new() { Type = type, Kind = FileKind.Text, Digest = new string('0', 64) };

    private IFileGrain File(FileSnapshot file) => silo.Grains.File(file.Id);

    private async Task<FileSnapshot> Begin(long length) =>
        (await silo.Grains.File(FileId.New()).Begin(_ada, new FileDraft { Name = "beans.txt", Length = length }))!;

    private Task<FilePart> Part(FileSnapshot file, int number, int length) =>
        silo.Files.PutPartAsync(new FileKey(file.Id), file.Upload!, number, new MemoryStream(new byte[length]), length, Cancel);
}
