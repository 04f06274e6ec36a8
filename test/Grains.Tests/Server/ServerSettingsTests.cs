using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Server;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Server;

public sealed class ServerSettingsTests : IAsyncLifetime
{
    private static readonly Actor Ada = new(new UserId("01jzada"), ServerRole.Administrator);

    private readonly ChatSilo _silo = new();

    private IServerGrain Server => _silo.Grains.Server();

    public ValueTask InitializeAsync() => _silo.InitializeAsync();

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task What_was_changed_stays_and_the_rest_is_as_before()
    {
        Assert.Equal(new ServerSettings(), await Server.GetSettings());

        await Server.ChangeSettings(Ada, new ServerSettings { Name = "  Our   garden " });
        await Server.ChangeSettings(Ada, new ServerSettings { Registration = Registration.Closed, NewAccounts = ServerRole.Guest });
        await _silo.Restart();

        Assert.Equal(
            new ServerSettings { Name = "Our garden", Registration = Registration.Closed, NewAccounts = ServerRole.Guest }, await Server.GetSettings());
    }

    [Fact]
    public async Task A_change_is_in_the_audit_log_once_and_no_change_is_not()
    {
        var change = new ServerSettings { Registration = Registration.Invitation, RoomCreators = RoomCreators.Moderators };
        _silo.Log.FailAppends();
        await Assert.ThrowsAnyAsync<Exception>(() => Server.ChangeSettings(Ada, change));

        Assert.True((await Server.ChangeSettings(Ada, change)).Succeeded);
        Assert.True((await Server.ChangeSettings(Ada, change)).Succeeded);

        var entry = Assert.Single((await _silo.Grains.Audit().Read(Ada, new AuditQuery { Limit = 10 })).Value!.Entries);
        Assert.Equal(
            (AuditActs.SettingsChanged, Ada.Id, "registration=invitation, roomCreators=moderators"), (entry.Act, entry.By!.Value, entry.Detail));
    }

    [Theory]
    [InlineData(ServerRole.Guest)]
    [InlineData(ServerRole.Member)]
    [InlineData(ServerRole.Moderator)]
    public async Task Only_administrators_change_settings(ServerRole role)
    {
        var refused = await Server.ChangeSettings(Ada with { Role = role }, new ServerSettings { Name = "Mine" });

        Assert.Equal(RefusalCode.Forbidden, refused.Refusal?.Code);
        Assert.Null((await Server.GetSettings()).Name);
    }

    [Fact]
    public async Task What_makes_no_sense_changes_nothing()
    {
        ServerSettings[] wishes =
        [
            new() { Name = " " }, new() { Name = new string('x', 81) }, new() { Registration = (Registration)9 },
            new() { RoomCreators = (RoomCreators)9 }, new() { NewAccounts = ServerRole.Administrator }, new() { NewAccounts = ServerRole.Moderator },
        ];
        foreach (var wish in wishes)
        {
            Assert.NotNull((await Server.ChangeSettings(Ada, wish)).Refusal);
        }

        Assert.Equal(new ServerSettings(), await Server.GetSettings());
    }

    [Theory]
    [InlineData(RoomCreators.Members, ServerRole.Guest, false)]
    [InlineData(RoomCreators.Members, ServerRole.Member, true)]
    [InlineData(RoomCreators.Everybody, ServerRole.Guest, true)]
    [InlineData(RoomCreators.Moderators, ServerRole.Member, false)]
    [InlineData(RoomCreators.Moderators, ServerRole.Moderator, true)]
    public async Task Who_may_make_rooms(RoomCreators creators, ServerRole role, bool may)
    {
        await Server.ChangeSettings(Ada, new ServerSettings { RoomCreators = creators });
        var by = new Actor(await _silo.Person("ben"), role);

        var made = await _silo.Grains.Room(RoomId.New(_silo.Clock.GetUtcNow())).Create(by, new RoomDraft { Name = "Garden", Visibility = RoomVisibility.Private });

        Assert.Equal(may ? null : RefusalCode.Forbidden, made.Refusal?.Code);
    }

    [Fact]
    public async Task Of_many_who_want_to_be_the_first_one_may_until_it_has_failed_for_a_minute()
    {
        var told = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Server.TakeFirst($"name{i}")));

        Assert.Single(told, may => may);
        var first = $"name{Array.IndexOf(told, true)}";
        Assert.True(await Server.TakeFirst(first));
        _silo.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await Server.TakeFirst("other"));

        await Server.ClaimAdministrator(Ada.Id);
        Assert.False(await Server.TakeFirst("other"));
    }
}
