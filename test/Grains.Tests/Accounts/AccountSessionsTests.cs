using LiveChat.Grains.Accounts;
using LiveChat.Grains.Push;
using LiveChat.Grains.Tests.Accounts.Factors;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Accounts;

public sealed class AccountSessionsTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private const string Home = "192.0.2.1";
    private const string Elsewhere = "198.51.100.7";

    [Fact]
    public async Task The_list_has_the_open_sessions_the_last_used_first()
    {
        var account = await Account();
        var laptop = await account.OpenSession(Home, "laptop");
        silo.Clock.Advance(TimeSpan.FromDays(20));
        var phone = await account.OpenSession(Elsewhere, "phone");
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        await account.Refresh(laptop.Session, laptop.RefreshSecret);

        var sessions = await account.GetSessions();

        Assert.Equal([laptop.Session, phone.Session], sessions.Select(session => session.Id));
        Assert.Equal(("phone", Elsewhere), (sessions[1].Device, sessions[1].Source));
        Assert.Equal(silo.Clock.GetUtcNow(), sessions[0].UsedAt);
        Assert.Equal(silo.Clock.GetUtcNow() - TimeSpan.FromMinutes(1) - TimeSpan.FromDays(20), sessions[0].OpenedAt);
    }

    [Fact]
    public async Task A_session_that_has_ended_by_itself_is_not_in_the_list()
    {
        var account = await Account();
        await account.OpenSession(Home, "laptop");
        silo.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Empty(await account.GetSessions());
    }

    [Fact]
    public async Task Ending_one_session_leaves_the_others_and_is_told_to_the_front_ends()
    {
        var id = await silo.Person("ada");
        var account = await Account(id);
        var device = await silo.FrontEnd();
        await silo.Grains.User(id).Attach(device.Id);
        var laptop = await account.OpenSession(Home, "laptop");
        var phone = await account.OpenSession(Elsewhere, "phone");

        Assert.True((await account.EndSession(phone.Session)).Succeeded);

        Assert.Equal(phone.Session, (await device.Next<SessionEnded>()).Session);
        Assert.Null(await account.Authenticate(phone.Session));
        Assert.Equal(RefusalCode.SignedOut, (await account.Refresh(phone.Session, phone.RefreshSecret)).Refusal?.Code);
        Assert.NotNull(await account.Authenticate(laptop.Session));
        Assert.Equal(RefusalCode.NotFound, (await account.EndSession(phone.Session)).Refusal?.Code);
    }

    [Fact]
    public async Task Ending_the_others_ends_all_but_one()
    {
        var account = await Account();
        var laptop = await account.OpenSession(Home, "laptop");
        await account.OpenSession(Elsewhere, "phone");
        await account.OpenSession(Elsewhere, "tablet");

        await account.EndOtherSessions(laptop.Session);

        Assert.Equal([laptop.Session], (await account.GetSessions()).Select(session => session.Id));
    }

    [Fact]
    public async Task A_new_password_takes_the_place_of_the_old_and_ends_the_other_sessions()
    {
        var account = await Account();
        var laptop = await account.OpenSession(Home, "laptop");
        var phone = await account.OpenSession(Elsewhere, "phone");

        Assert.True((await account.SetPassword(laptop.Session, "new hash")).Succeeded);

        Assert.Equal("new hash", (await account.BeginSignIn(Home)).Value!.PasswordHash);
        Assert.Null(await account.Authenticate(phone.Session));
        Assert.NotNull(await account.Authenticate(laptop.Session));
    }

    [Fact]
    public async Task A_session_whose_owner_showed_nothing_for_ten_minutes_sets_no_password()
    {
        var account = await Account();
        var laptop = await account.OpenSession(Home, "laptop");
        silo.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        Assert.Equal(RefusalCode.ProofNeeded, (await account.SetPassword(laptop.Session, "new hash")).Refusal?.Code);
        Assert.Equal("hash", (await account.BeginSignIn(Home)).Value!.PasswordHash);
    }

    [Fact]
    public async Task A_ticket_from_the_old_password_does_not_outlive_it()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();
        var ticket = await ada.Ticket();

        await ada.Grain.SetPassword(ada.Session, "new hash");

        Assert.Equal(RefusalCode.FlowSpent, (await ada.Grain.CheckTicket(ticket, AccountWithFactors.Browser)).Refusal?.Code);
    }

    private async Task<IAccountGrain> Account(UserId? id = null)
    {
        var account = silo.Grains.Account(id ?? UserId.New(silo.Clock.GetUtcNow()));
        Assert.True((await account.Register(new AccountRegistration { Name = "ada", PasswordHash = "hash" })).Succeeded);
        return account;
    }
}
