using LiveChat.Grains.Audit;
using LiveChat.Grains.Invitations;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Invitations;

public sealed class InvitationsGrainTests : IAsyncLifetime
{
    private static readonly InvitationDraft Once = new() { MaxUses = 1 };

    private readonly ChatSilo _silo = new();
    private Actor _ada;

    private IInvitationsGrain Invitations => _silo.Grains.Invitations();

    public async ValueTask InitializeAsync()
    {
        await _silo.InitializeAsync();
        _ada = new Actor(await _silo.Person("ada"), ServerRole.Administrator);
    }

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task An_invitation_works_for_as_many_as_it_says_and_then_as_if_it_had_never_been()
    {
        var made = (await Invitations.Create(_ada, Once with { MaxUses = 2, Role = ServerRole.Guest, Note = " For  Ben " })).Value!;

        Assert.Equal(("For Ben", ServerRole.Guest, 0), (made.Note, made.Role, made.Uses));
        Assert.Equal(made.Id, (await Invitations.Find(made.Code)).Value?.Id);
        Assert.Equal(1, (await Invitations.Use(made.Code, "ben")).Value?.Uses);
        Assert.Equal(2, (await Invitations.Use(made.Code, "eve")).Value?.Uses);

        var spent = await Invitations.Use(made.Code, "kim");
        var unknown = await Invitations.Use("0123456789abcdefghjkmnpqrs", "kim");
        Assert.Equal(RefusalCode.NotFound, spent.Refusal?.Code);
        Assert.Equal(unknown, spent);
        Assert.Equal(await Invitations.Find("x"), await Invitations.Find(made.Code));
    }

    [Fact]
    public async Task The_same_account_counts_once_also_after_a_restart()
    {
        var made = (await Invitations.Create(_ada, Once)).Value!;

        await Invitations.Use(made.Code, "ben");
        await _silo.Restart();

        Assert.Equal(1, (await Invitations.Use(made.Code, "ben")).Value?.Uses);
        Assert.Equal(RefusalCode.NotFound, (await Invitations.Use(made.Code, "eve")).Refusal?.Code);
    }

    [Fact]
    public async Task Of_a_hundred_at_once_ten_get_in_with_ten_uses()
    {
        var made = (await Invitations.Create(_ada, Once with { MaxUses = 10 })).Value!;

        var used = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Invitations.Use(made.Code, $"name{i}")));

        Assert.Equal(10, used.Count(one => one.Succeeded));
        Assert.Equal(10, (await Invitations.GetPage(_ada, null, 1)).Value!.Items[0].Uses);
    }

    [Fact]
    public async Task A_use_that_was_not_stored_is_not_counted()
    {
        var made = (await Invitations.Create(_ada, Once)).Value!;
        _silo.Storage.FailWrite = (state, _) => state == "invitations" ? new IOException("Full.") : null;
        await Assert.ThrowsAnyAsync<Exception>(() => Invitations.Use(made.Code, "ben"));
        _silo.Storage.FailWrite = null;

        Assert.Equal(1, (await Invitations.Use(made.Code, "eve")).Value?.Uses);
    }

    [Fact]
    public async Task It_expires_and_it_is_revoked()
    {
        var day = (await Invitations.Create(_ada, Once with { Lifetime = TimeSpan.FromDays(1) })).Value!;
        var ever = (await Invitations.Create(_ada, Once)).Value!;
        _silo.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null((await Invitations.Find(day.Code)).Value);
        Assert.NotNull((await Invitations.Find(ever.Code)).Value);
        for (var i = 0; i < 2; i++)
        {
            Assert.True((await Invitations.Revoke(_ada, ever.Id)).Succeeded);
        }

        Assert.Equal(await Invitations.Find(day.Code), await Invitations.Find(ever.Code));
        var acts = (await _silo.Grains.Audit().Read(_ada, new AuditQuery { Limit = 10 })).Value!.Entries.Select(entry => (entry.Act, entry.Detail));
        Assert.Equal(
            [(AuditActs.InvitationRevoked, ever.Id), (AuditActs.InvitationCreated, ever.Id), (AuditActs.InvitationCreated, day.Id)], acts);
    }

    [Fact]
    public async Task They_are_listed_newest_first_page_by_page()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Insert(0, (await Invitations.Create(_ada, Once)).Value!.Id);
            _silo.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = (await Invitations.GetPage(_ada, null, 3)).Value!;
        var rest = (await Invitations.GetPage(_ada, first.Next, 3)).Value!;

        Assert.Equal(ids, first.Items.Concat(rest.Items).Select(one => one.Id));
        Assert.Null(rest.Next);
    }

    [Fact]
    public async Task When_there_are_as_many_as_can_be_the_oldest_that_is_over_makes_room()
    {
        var over = (await Invitations.Create(_ada, Once with { Lifetime = TimeSpan.FromMinutes(1) })).Value!;
        for (var i = 1; i < InvitationsGrain.MaxKept; i++)
        {
            await Invitations.Create(_ada, Once);
        }

        Assert.Equal(RefusalCode.TooMany, (await Invitations.Create(_ada, Once)).Refusal?.Code);
        _silo.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await Invitations.Create(_ada, Once)).Succeeded);
        Assert.Equal(RefusalCode.TooMany, (await Invitations.Create(_ada, Once)).Refusal?.Code);
        Assert.Null((await Invitations.Find(over.Code)).Value);
    }

    [Fact]
    public async Task Whoever_may_not_invite_to_a_room_may_not_invite_to_the_server_and_that_room()
    {
        var ben = await _silo.Person("ben");
        var shut = await _silo.Room(ben, RoomVisibility.Private);
        var own = await _silo.Room(_ada.Id, RoomVisibility.Private);
        var eve = new Actor(await _silo.Person("eve"), ServerRole.Guest);

        var refused = await Invitations.Create(_ada, Once with { Rooms = [new RoomId(shut.GetPrimaryKeyString())] });
        var made = await Invitations.Create(_ada, Once with { Rooms = [new RoomId(own.GetPrimaryKeyString())] });

        Assert.Equal(RefusalCode.NotFound, refused.Refusal?.Code);
        Assert.Single((await Invitations.GetPage(_ada, null, 10)).Value!.Items);
        Assert.True((await own.JoinByInvite(eve, made.Value!.RoomCodes.Single())).Succeeded);
    }

    [Fact]
    public async Task Those_without_a_role_neither_make_see_nor_revoke_any()
    {
        var made = (await Invitations.Create(_ada with { Role = ServerRole.Moderator }, Once)).Value!;
        foreach (var role in (ServerRole[])[ServerRole.Member, ServerRole.Guest])
        {
            var ben = new Actor(new UserId("01jzben"), role);
            Assert.Equal(RefusalCode.Forbidden, (await Invitations.Create(ben, Once)).Refusal?.Code);
            Assert.Equal(RefusalCode.Forbidden, (await Invitations.GetPage(ben, null, 10)).Refusal?.Code);
            Assert.Equal(RefusalCode.Forbidden, (await Invitations.Revoke(ben, made.Id)).Refusal?.Code);
        }

        Assert.True((await Invitations.Find(made.Code)).Succeeded);
    }

    [Fact]
    public async Task Terms_that_make_no_sense_are_refused()
    {
        InvitationDraft[] drafts =
        [
            new() { MaxUses = 0 }, new() { MaxUses = 1001 }, Once with { Lifetime = TimeSpan.FromSeconds(59) }, Once with { Lifetime = TimeSpan.FromDays(367) },
            Once with { Role = ServerRole.Moderator }, Once with { Role = ServerRole.Administrator }, Once with { Note = new string('x', 121) }, Once with { Note = "a\u202Eb" },
            Once with { Rooms = [.. Enumerable.Range(0, 11).Select(i => new RoomId($"0{i}"))] },
        ];
        foreach (var draft in drafts)
        {
            Assert.Equal(RefusalCode.BadRequest, (await Invitations.Create(_ada, draft)).Refusal?.Code);
        }
    }
}
