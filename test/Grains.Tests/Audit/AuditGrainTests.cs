using System.Text;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Audit;

public sealed class AuditGrainTests : IAsyncLifetime
{
    private static readonly UserId Ada = new("01jzada");
    private static readonly UserId Bob = new("01jzbob");
    private static readonly RoomId Garden = new("01jzgarden");
    private static readonly Actor Administrator = new(Ada, ServerRole.Administrator);

    private readonly ChatSilo _silo = new();

    private IAuditGrain Audit => _silo.Grains.Audit();

    public ValueTask InitializeAsync() => _silo.InitializeAsync();

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task What_was_appended_is_read_newest_first_with_its_place_and_time()
    {
        Assert.Equal(1, await Audit.Append(Kick));
        _silo.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await Audit.Append(new AuditEntry { Act = "server.started" }));

        var page = await Read();

        Assert.Equal(
            [
                new AuditEntry { Act = "server.started", Seq = 2, At = _silo.Clock.GetUtcNow() },
                Kick with { Seq = 1, At = _silo.Clock.GetUtcNow().AddMinutes(-1) },
            ],
            page.Entries);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Entries_survive_a_restart_and_places_go_on()
    {
        await Audit.Append(Kick);
        await _silo.Restart();

        Assert.Equal(2, await Audit.Append(Kick));

        Assert.Equal([2, 1], (await Read()).Entries.Select(entry => entry.Seq));
    }

    [Fact]
    public async Task The_same_act_told_again_is_there_once()
    {
        var keyed = Kick with { Key = "01jzgarden-6" };
        var first = await Audit.Append(keyed);
        await Audit.Append(Kick);
        await _silo.Restart();

        Assert.Equal(first, await Audit.Append(keyed with { By = Bob }));
        Assert.Equal(2, (await Read()).Entries.Length);
        Assert.Equal(3, await Audit.Append(Kick));
    }

    [Fact]
    public async Task What_the_store_did_not_take_was_not_answered_and_the_list_goes_on()
    {
        await Audit.Append(Kick);
        _silo.Log.FailAppends();
        await Assert.ThrowsAnyAsync<Exception>(() => Audit.Append(Kick));
        _silo.Log.FailAppendsAfterCommit();
        await Assert.ThrowsAnyAsync<Exception>(() => Audit.Append(Kick with { Key = "k" }));

        Assert.Equal(2, await Audit.Append(Kick with { Key = "k" }));
        Assert.Equal(3, await Audit.Append(Kick));
    }

    [Fact]
    public async Task Fifty_at_once_get_fifty_places()
    {
        var places = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Audit.Append(Kick)));

        Assert.Equal(Enumerable.Range(1, 50).Select(place => (long)place), places.Order());
    }

    [Theory]
    [InlineData(ServerRole.Guest)]
    [InlineData(ServerRole.Member)]
    [InlineData(ServerRole.Moderator)]
    public async Task Only_administrators_read(ServerRole role)
    {
        await Audit.Append(Kick);

        var read = await Audit.Read(new Actor(Bob, role), new AuditQuery { Limit = 1 });

        Assert.Equal(RefusalCode.Forbidden, read.Refusal?.Code);
    }

    [Fact]
    public async Task Pages_meet_without_a_seam()
    {
        for (var i = 0; i < 7; i++)
        {
            await Audit.Append(Kick);
        }

        var seen = new List<long>();
        for (long? before = null; seen.Count == 0 || before is not null;)
        {
            var page = await Read(new AuditQuery { Limit = 3, Before = before });
            seen.AddRange(page.Entries.Select(entry => entry.Seq));
            before = page.Next;
        }

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], seen);
    }

    [Fact]
    public async Task Filters_must_all_fit()
    {
        await Audit.Append(Kick);
        await Audit.Append(Kick with { By = Bob, Target = Ada });
        await Audit.Append(Kick with { Room = null });
        await Audit.Append(Kick with { Act = "room.member-banned" });

        Assert.Equal([4, 3, 1], await Seqs(new AuditQuery { Limit = 9, By = Ada }));
        Assert.Equal([2], await Seqs(new AuditQuery { Limit = 9, Target = Ada }));
        Assert.Equal([4, 2, 1], await Seqs(new AuditQuery { Limit = 9, Room = Garden }));
        Assert.Equal([1], await Seqs(new AuditQuery { Limit = 9, By = Ada, Room = Garden, Act = "room.member-removed" }));
    }

    [Fact]
    public async Task A_page_looks_at_so_many_entries_and_says_where_to_go_on()
    {
        await Audit.Append(Kick with { By = Bob });
        for (var i = 0; i < AuditGrain.MostLookedAt; i++)
        {
            await Audit.Append(Kick);
        }

        var first = await Read(new AuditQuery { Limit = 10, By = Bob });
        var second = await Read(new AuditQuery { Limit = 10, By = Bob, Before = first.Next });

        Assert.Empty(first.Entries);
        Assert.Equal([1], second.Entries.Select(entry => entry.Seq));
        Assert.Null(second.Next);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(101, null)]
    [InlineData(1, 0L)]
    public async Task A_page_that_makes_no_sense_is_refused(int limit, long? before)
    {
        var read = await Audit.Read(Administrator, new AuditQuery { Limit = limit, Before = before });

        Assert.Equal(RefusalCode.BadRequest, read.Refusal?.Code);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_a_bug_of_the_caller()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Audit.Append(Kick with { Reason = new string('x', IAuditGrain.MaxText + 1) }));

        Assert.Equal(1, await Audit.Append(Kick with { Reason = new string('x', IAuditGrain.MaxText) }));
    }

    [Fact]
    public async Task The_list_is_no_room()
    {
        await Audit.Append(Kick);

        var asked = await _silo.Grains.Room(AuditGrain.LogId).Get(Administrator);

        Assert.Equal(RefusalCode.NotFound, asked.Refusal?.Code);
    }

    [Fact]
    public void An_entry_is_stored_as_it_always_was()
    {
        const string stored =
            """{"seq":1,"at":1800000000000,"act":"room.member-removed","by":"01jzada","target":"01jzbob","room":"01jzgarden","reason":"Spam ä"}""";
        var entry = Kick with { Seq = 1, At = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000), Reason = "Spam ä" };

        Assert.Equal(stored, Encoding.UTF8.GetString(AuditEntryJson.Encode(entry).Span));
        Assert.Equal(entry, AuditEntryJson.TryDecode(Encoding.UTF8.GetBytes(stored)));
        Assert.Null(AuditEntryJson.TryDecode("{"u8.ToArray()));
    }

    private static AuditEntry Kick => new() { Act = "room.member-removed", By = Ada, Target = Bob, Room = Garden };

    private async Task<AuditPage> Read(AuditQuery? query = null) =>
        (await Audit.Read(Administrator, query ?? new AuditQuery { Limit = 100 })).Value!;

    private async Task<IEnumerable<long>> Seqs(AuditQuery query) => (await Read(query)).Entries.Select(entry => entry.Seq);
}
