using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Accounts;

/// <summary>What others do to an account, and who may.</summary>
public sealed class AccountStandingTests : IAsyncLifetime
{
    private const string Home = "192.0.2.1";

    private static readonly SanctionTerms Spam = new() { Reason = "Spam" };

    private readonly ChatSilo _silo = new();
    private Actor _ada;

    public async ValueTask InitializeAsync()
    {
        await _silo.InitializeAsync();
        var ada = await Account("ada", ServerRole.Administrator);
        await _silo.Grains.Server().ClaimAdministrator(ada);
        _ada = new Actor(ada, ServerRole.Administrator);
    }

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task A_disabled_account_has_no_session_and_gets_none_until_it_is_enabled()
    {
        var ben = await Account("ben");
        var account = _silo.Grains.Account(ben);
        var open = (await account.Admit(Home, "laptop")).Value!;

        Assert.True((await account.Disable(_ada, Spam)).Succeeded);

        Assert.Null(await account.Authenticate(open.Session));
        Assert.Null(await account.GetActor());
        Assert.Equal(RefusalCode.SignedOut, (await account.Refresh(open.Session, open.RefreshSecret)).Refusal?.Code);
        var refused = await account.Admit(Home, "laptop");
        Assert.Equal((RefusalCode.AccountDisabled, "Spam", null), (refused.Refusal!.Code, refused.Refusal.Reason, refused.Refusal.RetryAfter));

        Assert.True((await account.Enable(_ada)).Succeeded);
        Assert.True((await account.Admit(Home, "laptop")).Succeeded);
        Assert.Null(await account.Authenticate(open.Session));
    }

    [Fact]
    public async Task Disabled_for_a_time_ends_by_itself()
    {
        var account = _silo.Grains.Account(await Account("ben"));
        var until = _silo.Clock.GetUtcNow().AddHours(2);
        await account.Disable(_ada, Spam with { Until = until });

        Assert.Equal(TimeSpan.FromHours(2), (await account.Admit(Home, "laptop")).Refusal?.RetryAfter);
        _silo.Clock.Advance(TimeSpan.FromHours(2));

        Assert.True((await account.Admit(Home, "laptop")).Succeeded);
        Assert.NotNull(await account.GetActor());
        Assert.Null((await account.GetStanding())!.Disabled);
    }

    [Fact]
    public async Task Disabling_survives_a_restart_and_is_told_with_its_reason_to_every_front_end()
    {
        var ben = await Account("ben");
        var device = await _silo.FrontEnd();
        await _silo.Grains.User(ben).Attach(device.Id);

        await _silo.Grains.Account(ben).Disable(_ada, Spam);
        Assert.Equal("Spam", (await device.Next<StandingChanged>()).Disabled?.Reason);
        await _silo.Restart();

        Assert.Equal(RefusalCode.AccountDisabled, (await _silo.Grains.Account(ben).Admit(Home, "laptop")).Refusal?.Code);
    }

    [Fact]
    public async Task Who_is_muted_acts_as_such_until_it_ends()
    {
        var account = _silo.Grains.Account(await Account("ben"));
        var until = _silo.Clock.GetUtcNow().AddMinutes(5);

        await account.Mute(_ada, Spam with { Until = until });
        Assert.Equal(until, (await account.GetActor())?.MutedUntil);
        _silo.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null((await account.GetActor())!.Value.MutedUntil);

        await account.Mute(_ada, Spam);
        Assert.Equal(DateTimeOffset.MaxValue, (await account.GetActor())?.MutedUntil);
        await account.Unmute(_ada);
        Assert.Null((await account.GetActor())!.Value.MutedUntil);
    }

    [Fact]
    public async Task Every_act_is_in_the_audit_log_once_however_often_it_is_asked_for()
    {
        var ben = await Account("ben");
        var account = _silo.Grains.Account(ben);
        var until = _silo.Clock.GetUtcNow().AddHours(1);
        for (var i = 0; i < 2; i++)
        {
            await account.Mute(_ada, Spam with { Until = until });
        }

        for (var i = 0; i < 2; i++)
        {
            await account.Unmute(_ada);
        }

        for (var i = 0; i < 2; i++)
        {
            await account.GiveRole(_ada, ServerRole.Moderator);
        }

        await account.Admit(Home, "laptop");
        for (var i = 0; i < 2; i++)
        {
            await account.EndSessions(_ada);
        }

        for (var i = 0; i < 2; i++)
        {
            await account.Disable(_ada, Spam);
        }

        for (var i = 0; i < 2; i++)
        {
            await account.Enable(_ada);
        }

        var entries = (await Log()).Reverse().ToArray();
        Assert.Equal(
            [AuditActs.AccountMuted, AuditActs.AccountUnmuted, AuditActs.AccountRoleChanged, AuditActs.AccountSessionsClosed, AuditActs.AccountDisabled, AuditActs.AccountEnabled],
            entries.Select(entry => entry.Act));
        Assert.All(entries, entry => Assert.Equal((_ada.Id, ben), (entry.By, entry.Target)));
        Assert.Equal(("Spam", $"{until.ToUnixTimeMilliseconds()}"), (entries[0].Reason, entries[0].Detail));
        Assert.Equal("moderator", entries[2].Detail);
    }

    [Fact]
    public async Task What_the_audit_log_did_not_take_is_told_again_and_stands_there_once()
    {
        var account = _silo.Grains.Account(await Account("ben"));
        _silo.Log.FailAppends();
        await Assert.ThrowsAnyAsync<Exception>(() => account.Disable(_ada, Spam));

        Assert.True((await account.Disable(_ada, Spam)).Succeeded);
        Assert.Equal("Spam", Assert.Single(await Log()).Reason);
    }

    [Fact]
    public async Task What_the_audit_log_did_not_take_is_told_after_a_crash_without_anybody_asking()
    {
        var ben = await Account("ben");
        _silo.Log.FailAppendsAfterCommit();
        await Assert.ThrowsAnyAsync<Exception>(() => _silo.Grains.Account(ben).Disable(_ada, Spam));
        await _silo.Restart();

        await _silo.Grains.Account(ben).GetStanding();

        Assert.Equal("Spam", Assert.Single(await Log()).Reason);
    }

    [Fact]
    public async Task A_reset_of_factors_that_the_audit_log_did_not_take_is_told_after_a_crash()
    {
        var ben = await Account("ben");
        _silo.Log.FailAppends();
        await Assert.ThrowsAnyAsync<Exception>(() => _silo.Grains.Account(ben).ResetFactors(_ada));
        await _silo.Restart();

        await _silo.Grains.Account(ben).GetStanding();

        var entry = Assert.Single(await Log());
        Assert.Equal((AuditActs.AccountFactorsReset, ben), (entry.Act, entry.Target!.Value));
    }

    [Fact]
    public async Task What_was_not_stored_did_not_happen()
    {
        var account = _silo.Grains.Account(await Account("ben"));
        _silo.Storage.FailWrite = (state, _) => state == "account" ? new IOException("Full.") : null;

        await Assert.ThrowsAnyAsync<Exception>(() => account.Disable(_ada, Spam));
        _silo.Storage.FailWrite = null;

        Assert.Null((await account.GetStanding())!.Disabled);
        Assert.Empty(await Log());
    }

    [Theory]
    [InlineData(ServerRole.Moderator, ServerRole.Guest, true, false)]
    [InlineData(ServerRole.Moderator, ServerRole.Member, true, false)]
    [InlineData(ServerRole.Moderator, ServerRole.Moderator, false, false)]
    [InlineData(ServerRole.Moderator, ServerRole.Administrator, false, false)]
    [InlineData(ServerRole.Member, ServerRole.Member, false, false)]
    [InlineData(ServerRole.Guest, ServerRole.Guest, false, false)]
    [InlineData(ServerRole.Administrator, ServerRole.Moderator, true, true)]
    [InlineData(ServerRole.Administrator, ServerRole.Administrator, true, true)]
    public async Task Who_may_do_what_to_whom(ServerRole by, ServerRole target, bool sanction, bool rest)
    {
        var actor = new Actor(await Account("eve"), by);
        var account = _silo.Grains.Account(await Account("ben", target));

        Assert.Equal(sanction, (await account.Mute(actor, Spam)).Succeeded);
        Assert.Equal(sanction, (await account.Unmute(actor)).Succeeded);
        Assert.Equal(sanction, (await account.Disable(actor, Spam)).Succeeded);
        Assert.Equal(sanction, (await account.Enable(actor)).Succeeded);
        Assert.Equal(rest, (await account.EndSessions(actor)).Succeeded);
        Assert.Equal(rest, (await account.GiveRole(actor, ServerRole.Guest)).Succeeded);
    }

    [Fact]
    public async Task Nobody_acts_on_themselves_and_nobody_on_nobody()
    {
        var ada = _silo.Grains.Account(_ada.Id);

        Assert.Equal(RefusalCode.Forbidden, (await ada.Disable(_ada, Spam)).Refusal?.Code);
        Assert.Equal(RefusalCode.Forbidden, (await ada.GiveRole(_ada, ServerRole.Member)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await _silo.Grains.Account(new UserId("01jznobody")).Disable(_ada, Spam)).Refusal?.Code);
        Assert.Null(await _silo.Grains.Account(new UserId("01jznobody")).GetStanding());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData("a\u202Eb", null)]
    [InlineData("Spam", 0)]
    [InlineData("Spam", -1)]
    public async Task A_sanction_has_a_reason_and_an_end_to_come(string reason, int? seconds)
    {
        var account = _silo.Grains.Account(await Account("ben"));
        DateTimeOffset? until = seconds is { } more ? _silo.Clock.GetUtcNow().AddSeconds(more) : null;
        var terms = new SanctionTerms { Reason = reason, Until = until };

        Assert.Equal(RefusalCode.BadRequest, (await account.Disable(_ada, terms)).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await account.Mute(_ada, terms)).Refusal?.Code);
        Assert.Empty(await Log());
    }

    [Fact]
    public async Task The_last_administrator_is_neither_disabled_nor_made_something_else()
    {
        var ben = new Actor(await Account("ben"), ServerRole.Administrator); // As they were when they asked.
        var ada = _silo.Grains.Account(_ada.Id);

        Assert.Equal(RefusalCode.LastAdministrator, (await ada.Disable(ben, Spam)).Refusal?.Code);
        Assert.Equal(RefusalCode.LastAdministrator, (await ada.GiveRole(ben, ServerRole.Moderator)).Refusal?.Code);

        await _silo.Grains.Account(ben.Id).GiveRole(_ada, ServerRole.Administrator);
        Assert.True((await ada.GiveRole(ben, ServerRole.Moderator)).Succeeded);
        Assert.Equal(RefusalCode.LastAdministrator, (await _silo.Grains.Account(ben.Id).Disable(_ada, Spam)).Refusal?.Code);
    }

    [Fact]
    public async Task A_disabled_administrator_does_not_count_and_an_enabled_one_does()
    {
        var ben = new Actor(await Account("ben"), ServerRole.Administrator);
        await _silo.Grains.Account(ben.Id).GiveRole(_ada, ServerRole.Administrator);
        await _silo.Grains.Account(ben.Id).Disable(_ada, Spam with { Until = _silo.Clock.GetUtcNow().AddHours(1) });
        Assert.Equal(RefusalCode.LastAdministrator, (await _silo.Grains.Account(_ada.Id).Disable(ben, Spam)).Refusal?.Code);

        _silo.Clock.Advance(TimeSpan.FromHours(1));
        await _silo.Grains.Account(ben.Id).Admit(Home, "laptop");

        Assert.True((await _silo.Grains.Account(_ada.Id).Disable(ben, Spam)).Succeeded);
    }

    [Fact]
    public async Task Of_two_administrators_who_demote_each_other_a_hundred_times_at_once_one_stays()
    {
        var ben = new Actor(await Account("ben"), ServerRole.Administrator);
        await _silo.Grains.Account(ben.Id).GiveRole(_ada, ServerRole.Administrator);
        Actor[] both = [_ada, ben];

        await Task.WhenAll(Enumerable.Range(0, 100).Select(
            i => _silo.Grains.Account(both[i % 2].Id).GiveRole(both[(i + 1) % 2], ServerRole.Member)));

        var roles = await Task.WhenAll(both.Select(actor => _silo.Grains.Account(actor.Id).GetActor()));
        Assert.Equal([ServerRole.Member, ServerRole.Administrator], roles.Select(actor => actor!.Value.Role).Order());
    }

    private async Task<UserId> Account(string name, ServerRole? role = null)
    {
        var id = await _silo.Person(name);
        await _silo.Grains.Account(id).Register(new AccountRegistration { Name = name, PasswordHash = "hash", Role = role ?? ServerRole.Member });
        return id;
    }

    private async Task<IEnumerable<AuditEntry>> Log() =>
        (await _silo.Grains.Audit().Read(_ada, new AuditQuery { Limit = 100 })).Value!.Entries;
}
