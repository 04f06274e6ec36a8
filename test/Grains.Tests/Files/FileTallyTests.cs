using LiveChat.Grains.Files;
using LiveChat.Grains.Files.Tally;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Files;

public sealed class FileTallyTests(ChatSilo silo) : IClassFixture<ChatSilo>, IDisposable
{
    private readonly UserId _ada = UserId.New(silo.Clock.GetUtcNow());
    private readonly UserId _bob = UserId.New(silo.Clock.GetUtcNow());

    public void Dispose()
    {
        silo.Calls = null;
        silo.FileLimits.PerServer = 0;
    }

    [Fact]
    public async Task What_everybody_uses_is_counted_and_taken_off_once()
    {
        var before = await Count();
        var one = await Begin(_ada, 100);
        await Begin(_ada, 20);
        await Begin(_bob, 7);
        var with = await Count();
        Assert.Equal((before.Used + 127, before.Files + 3, before.People + 2), (with.Used, with.Files, with.People));

        await silo.Grains.Uploads(_ada).Remove(one);
        await silo.Grains.Uploads(_ada).Remove(one);
        await silo.Restart();

        var after = await Count();
        Assert.Equal((before.Used + 27, before.Files + 2, before.People + 2), (after.Used, after.Files, after.People));
    }

    [Fact]
    public async Task Who_has_no_files_any_more_is_not_counted()
    {
        var before = await Count();
        var file = await Begin(_ada, 100);

        await silo.Grains.Uploads(_ada).Remove(file);

        Assert.Equal((before.Used, before.Files, before.People), (await Count()) is var after ? (after.Used, after.Files, after.People) : default);
    }

    [Fact]
    public async Task Those_who_use_most_are_named_the_most_first_and_not_all()
    {
        for (var person = 0; person < FileTotals.Top + 5; person++)
        {
            await Begin(UserId.New(silo.Clock.GetUtcNow()), 1_000_000 + person);
        }

        var top = (await Count()).Top;

        Assert.Equal(FileTotals.Top, top.Length);
        Assert.Equal(top.OrderByDescending(person => person.Used), top);
        Assert.Equal(1_000_000 + FileTotals.Top + 4, top[0].Used);
    }

    [Fact]
    public async Task A_server_is_full_to_the_byte_and_has_room_again_when_something_is_taken_away()
    {
        silo.FileLimits.PerServer = (await Count()).Used + 1000;
        var file = await Begin(_ada, 600);

        Assert.Equal(RefusalCode.FileServerFull, (await silo.Grains.Uploads(_bob).Begin(Draft(401))).Refusal?.Code);
        Assert.Equal(0, (await silo.Grains.Uploads(_bob).GetUse()).Used);
        await Begin(_bob, 400);
        Assert.Equal(RefusalCode.FileServerFull, (await silo.Grains.Uploads(_bob).Begin(Draft(1))).Refusal?.Code);
        await silo.Grains.Uploads(_ada).Remove(file);
        silo.Clock.Advance(TimeSpan.FromSeconds(1));

        await Begin(_bob, 600);
        Assert.Equal(RefusalCode.FileServerFull, (await silo.Grains.Uploads(_ada).Begin(Draft(1))).Refusal?.Code);
    }

    [Fact]
    public async Task Many_that_begin_at_once_cannot_all_take_the_last_room()
    {
        silo.FileLimits.PerServer = (await Count()).Used + 1000;

        var begun = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => silo.Grains.Uploads(UserId.New(silo.Clock.GetUtcNow())).Begin(Draft(100))));

        Assert.Equal(10, begun.Count(file => file.Succeeded));
        Assert.All(begun.Where(file => !file.Succeeded), file => Assert.Equal(RefusalCode.FileServerFull, file.Refusal?.Code));
    }

    [Fact]
    public async Task A_server_without_a_limit_asks_nobody()
    {
        silo.Calls = call => call.InterfaceMethod.DeclaringType == typeof(IFileTotalGrain) ? throw new TimeoutException() : call.Invoke();

        await Begin(_ada, 100);
    }

    [Fact]
    public async Task What_could_not_be_counted_is_counted_with_the_next_file()
    {
        var before = await Count();
        silo.Calls = call => call.InterfaceMethod.Name == nameof(IFileTallyGrain.Note) ? throw new TimeoutException() : call.Invoke();
        await Begin(_ada, 100);
        silo.Calls = null;
        Assert.Equal(before.Used, (await Count()).Used);

        await Begin(_ada, 20);

        Assert.Equal((before.Used + 120, before.Files + 2), (await Count()) is var after ? (after.Used, after.Files) : default);
    }

    [Fact]
    public async Task What_was_lost_is_told_again_by_whoever_it_is_of()
    {
        var before = await Count();
        silo.Calls = call => call.InterfaceMethod.Name == nameof(IFileTallyGrain.Note) ? throw new TimeoutException() : call.Invoke();
        await Begin(_ada, 100);
        silo.Calls = null;
        await silo.Restart();

        await silo.Grains.Uploads(_ada).GetUse();

        Assert.Equal((before.Used + 100, before.Files + 1), (await Count()) is var after ? (after.Used, after.Files) : default);
    }

    [Fact]
    public void People_are_shared_out_evenly_and_always_alike()
    {
        var shares = Enumerable.Range(0, 6400).Select(_ => FileShares.Of(UserId.New(silo.Clock.GetUtcNow()))).CountBy(share => share).ToArray();

        Assert.Equal(FileShares.Count, shares.Length);
        Assert.All(shares, share => Assert.InRange(share.Value, 40, 200));
        Assert.Equal(59, FileShares.Of(new UserId("ada")));
    }

    private static FileDraft Draft(long length) => new() { Name = "beans.txt", Length = length };

    private async Task<FileTally> Count()
    {
        silo.Clock.Advance(TimeSpan.FromSeconds(1));
        return await silo.Grains.FileTotal().Get();
    }

    private async Task<FileId> Begin(UserId by, long length)
    {
        var begun = await silo.Grains.Uploads(by).Begin(Draft(length));
        Assert.True(begun.Succeeded, begun.Refusal?.Detail);
        return begun.Value.Id;
    }
}
