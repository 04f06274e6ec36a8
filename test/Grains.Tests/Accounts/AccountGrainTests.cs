using LiveChat.Grains.Accounts;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Accounts;

public sealed class AccountGrainTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private const string Home = "192.0.2.1";
    private const string Elsewhere = "198.51.100.7";

    [Fact]
    public async Task A_refresh_secret_works_once_and_is_followed_by_the_next()
    {
        var account = await Account();
        var first = await account.OpenSession(Home, "laptop");

        var second = await account.Refresh(first.Session, first.RefreshSecret);
        var third = await account.Refresh(first.Session, second.Value!.RefreshSecret);

        Assert.True(third.Succeeded);
        Assert.NotNull(await account.Authenticate(first.Session));
    }

    [Fact]
    public async Task A_secret_just_replaced_works_for_a_client_whose_answer_was_lost()
    {
        var account = await Account();
        var first = await account.OpenSession(Home, "laptop");

        var lost = await account.Refresh(first.Session, first.RefreshSecret);
        var again = await account.Refresh(first.Session, first.RefreshSecret);

        Assert.True((await account.Refresh(first.Session, again.Value!.RefreshSecret)).Succeeded);
        Assert.True((await account.Refresh(first.Session, lost.Value!.RefreshSecret)).Succeeded);
    }

    [Fact]
    public async Task An_old_secret_ends_the_session_of_the_thief_and_the_owner()
    {
        var account = await Account();
        var first = await account.OpenSession(Home, "laptop");
        var second = await account.Refresh(first.Session, first.RefreshSecret);
        silo.Clock.Advance(TimeSpan.FromSeconds(31));

        var stolen = await account.Refresh(first.Session, first.RefreshSecret);

        Assert.Equal(RefusalCode.SignedOut, stolen.Refusal?.Code);
        Assert.Equal(RefusalCode.SignedOut, (await account.Refresh(first.Session, second.Value!.RefreshSecret)).Refusal?.Code);
        Assert.Null(await account.Authenticate(first.Session));
    }

    [Fact]
    public async Task A_session_ends_by_itself_after_thirty_days_without_use()
    {
        var account = await Account();
        var opened = await account.OpenSession(Home, "laptop");
        silo.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Null(await account.Authenticate(opened.Session));
        Assert.Equal(RefusalCode.SignedOut, (await account.Refresh(opened.Session, opened.RefreshSecret)).Refusal?.Code);
    }

    [Fact]
    public async Task Ending_a_session_is_told_to_the_front_ends_of_the_person()
    {
        var id = await silo.Person("ada");
        var account = await Account(id);
        var device = await silo.FrontEnd();
        await silo.Grains.User(id).Attach(device.Id);
        var opened = await account.OpenSession(Home, "laptop");

        await account.CloseSession(opened.Session);

        Assert.Equal(opened.Session, (await device.Next<SessionEnded>()).Session);
    }

    [Fact]
    public async Task Another_role_is_what_the_next_request_acts_with_and_closes_the_sockets()
    {
        var id = await silo.Person("ada");
        var account = await Account(id);
        var device = await silo.FrontEnd();
        await silo.Grains.User(id).Attach(device.Id);
        var opened = await account.OpenSession(Home, "laptop");
        Assert.Equal(ServerRole.Member, (await account.Authenticate(opened.Session))?.Role);

        await account.SetRole(ServerRole.Moderator);

        Assert.Equal(id, (await device.Next<StandingChanged>()).User);
        Assert.Equal(ServerRole.Moderator, (await account.Authenticate(opened.Session))?.Role);
        Assert.Equal(ServerRole.Moderator, (await silo.Grains.User(id).GetProfile())?.Role);
    }

    [Fact]
    public async Task A_stranger_who_fails_a_thousand_times_does_not_lock_the_owner_out()
    {
        var account = await Account();
        for (var i = 0; i < 1000; i++)
        {
            await account.BeginSignIn(Elsewhere);
        }

        Assert.Equal(RefusalCode.RateLimited, (await account.BeginSignIn(Elsewhere)).Refusal?.Code);
        Assert.True((await account.BeginSignIn(Home)).Succeeded);
    }

    [Fact]
    public async Task Tries_are_limited_and_come_back_with_time()
    {
        var account = await Account();
        for (var i = 0; i < silo.Limits.SignInsPerAccount; i++)
        {
            Assert.True((await account.BeginSignIn(Home)).Succeeded);
        }

        var refused = await account.BeginSignIn(Home);
        silo.Clock.Advance(refused.Refusal!.RetryAfter!.Value);

        Assert.True((await account.BeginSignIn(Home)).Succeeded);
    }

    [Fact]
    public async Task An_account_is_made_once()
    {
        var id = await silo.Person("ada");
        var account = await Account(id);

        Assert.True((await account.Register(Registration("hash"))).Succeeded);
        Assert.Equal(RefusalCode.AlreadyDone, (await account.Register(Registration("other"))).Refusal?.Code);
        Assert.Equal("hash", (await account.BeginSignIn(Home)).Value?.PasswordHash);
    }

    private static AccountRegistration Registration(string hash) =>
        new() { Name = "ada", PasswordHash = hash };

    private async Task<IAccountGrain> Account(UserId? id = null)
    {
        var account = silo.Grains.Account(id ?? await silo.Person("ada"));
        await account.Register(Registration("hash"));
        return account;
    }
}
