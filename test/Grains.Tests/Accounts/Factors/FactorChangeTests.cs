using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Users;
using static LiveChat.Grains.Tests.Accounts.Factors.AccountWithFactors;

namespace LiveChat.Grains.Tests.Accounts.Factors;

public sealed class FactorChangeTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    public static TheoryData<string> Changes => ["confirm", "remove", "renew", "passkey", "no passkey", "link", "unlink"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Every_change_ends_the_other_sessions_and_cuts_their_sockets(string change)
    {
        var ada = await Prepared(change);
        var other = await ada.Grain.OpenSession("198.51.100.7", "phone");
        var device = await silo.FrontEnd();
        await silo.Grains.User(ada.Id).Attach(device.Id);

        Assert.Null(await Do(change, ada));

        Assert.Equal(other.Session, (await device.Next<SessionEnded>()).Session);
        Assert.Null(await ada.Grain.Authenticate(other.Session));
        Assert.Equal(RefusalCode.SignedOut, (await ada.Grain.Refresh(other.Session, other.RefreshSecret)).Refusal?.Code);
        Assert.NotNull(await ada.Grain.Authenticate(ada.Session));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Every_change_asks_for_a_proof_of_the_last_ten_minutes(string change)
    {
        var ada = await Prepared(change);
        silo.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        Assert.Equal(RefusalCode.ProofNeeded, await Do(change, ada));

        await ada.Grain.NoteProof(ada.Session, Home);
        Assert.Null(change == "confirm" ? null : await Do(change, ada));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_voids_tickets(string change)
    {
        var ada = await Prepared(change);
        var before = (await ada.Grain.BeginFactor(Browser))?.Secret;

        Assert.Null(await Do(change, ada));

        Assert.Equal(RefusalCode.FlowSpent, (await ada.Grain.CheckTicket(before ?? "none", Browser)).Refusal?.Code);
    }

    [Fact]
    public async Task A_factor_is_a_proof_too_and_works_once()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();
        silo.Clock.Advance(TimeSpan.FromMinutes(11));
        var code = Totped(ada.Code());

        Assert.True((await ada.Grain.ProveAgain(ada.Session, Home, code)).Succeeded);

        Assert.True((await ada.Grain.CheckProof(ada.Session)).Succeeded);
        Assert.Equal(RefusalCode.FactorWrong, (await ada.Grain.ProveAgain(ada.Session, Home, code)).Refusal?.Code);
        Assert.Equal(RefusalCode.SignedOut, (await ada.Grain.ProveAgain(new SessionId("made0up"), Home, code)).Refusal?.Code);
    }

    [Fact]
    public async Task Recovery_codes_go_with_the_last_factor()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();

        await ada.Grain.RemoveTotp(ada.Session);

        Assert.Equal(0, (await ada.Grain.GetFactors())!.RecoveryCodes);
        Assert.Null(await ada.Grain.BeginFactor(Browser));
        Assert.Equal(RefusalCode.NotFound, (await ada.Grain.RenewRecoveryCodes(ada.Session)).Refusal?.Code);
    }

    [Fact]
    public async Task A_passkey_belongs_to_one_account()
    {
        var (ada, eve) = (await AccountWithFactors.MakeAsync(silo), await AccountWithFactors.MakeAsync(silo));
        var passkey = ada.NewPasskey();
        await ada.Grain.AddPasskey(ada.Session, passkey);

        Assert.Equal(RefusalCode.AlreadyDone, (await eve.Grain.AddPasskey(eve.Session, passkey)).Refusal?.Code);
        Assert.Equal(RefusalCode.AlreadyDone, (await ada.Grain.AddPasskey(ada.Session, passkey)).Refusal?.Code);

        await ada.Grain.RemovePasskey(ada.Session, passkey.Id);
        Assert.True((await eve.Grain.AddPasskey(eve.Session, passkey)).Succeeded);
    }

    [Fact]
    public async Task There_are_twenty_passkeys_at_most_and_they_have_names()
    {
        var ada = await AccountWithFactors.MakeAsync(silo);
        Assert.Equal(RefusalCode.NameInvalid, (await ada.Grain.AddPasskey(ada.Session, ada.NewPasskey(" "))).Refusal?.Code);
        for (var i = 0; i < 20; i++)
        {
            Assert.True((await ada.Grain.AddPasskey(ada.Session, ada.NewPasskey())).Succeeded);
        }

        Assert.Equal(RefusalCode.TooMany, (await ada.Grain.AddPasskey(ada.Session, ada.NewPasskey())).Refusal?.Code);
        var first = (await ada.Grain.GetFactors())!.Passkeys[0];
        Assert.True((await ada.Grain.RenamePasskey(first.Id, "  My   phone ")).Succeeded);
        Assert.Equal("My phone", (await ada.Grain.GetFactors())!.Passkeys[0].Name);
        Assert.Equal(RefusalCode.NameInvalid, (await ada.Grain.RenamePasskey(first.Id, "")).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await ada.Grain.RenamePasskey("made0up", "x")).Refusal?.Code);
    }

    [Fact]
    public async Task The_last_way_to_sign_in_stays()
    {
        var ada = await AccountWithFactors.MakeAsync(silo, passwordHash: "");
        var (passkey, identity) = (ada.NewPasskey(), Identity());
        await ada.Grain.LinkIdentity(ada.Session, identity);

        Assert.Equal(RefusalCode.LastSignIn, (await ada.Grain.UnlinkProvider(ada.Session, "nord")).Refusal?.Code);
        await ada.Grain.AddPasskey(ada.Session, passkey);
        Assert.True((await ada.Grain.UnlinkProvider(ada.Session, "nord")).Succeeded);
        Assert.Equal(RefusalCode.LastSignIn, (await ada.Grain.RemovePasskey(ada.Session, passkey.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Somebody_at_a_provider_belongs_to_one_account()
    {
        var (ada, eve) = (await AccountWithFactors.MakeAsync(silo), await AccountWithFactors.MakeAsync(silo));
        var identity = Identity();
        Assert.True((await ada.Grain.LinkIdentity(ada.Session, identity)).Succeeded);
        Assert.True((await ada.Grain.LinkIdentity(ada.Session, identity)).Succeeded);

        Assert.Equal(RefusalCode.AlreadyDone, (await eve.Grain.LinkIdentity(eve.Session, identity)).Refusal?.Code);
        Assert.Equal(ada.Id.Value, await silo.Grains.IdentityName(identity.Digest()).GetOwner());

        await ada.Grain.UnlinkProvider(ada.Session, "nord");
        Assert.Null(await silo.Grains.IdentityName(identity.Digest()).GetOwner());
    }

    [Fact]
    public async Task An_administrator_resets_the_factors_of_somebody_else_and_ends_all_sessions()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();
        await ada.Grain.AddPasskey(ada.Session, ada.NewPasskey());
        var boss = new UserId("01jzboss");
        foreach (var role in (ServerRole[])[ServerRole.Guest, ServerRole.Member, ServerRole.Moderator])
        {
            Assert.Equal(RefusalCode.Forbidden, (await ada.Grain.ResetFactors(new Actor(boss, role))).Refusal?.Code);
        }

        Assert.Equal(RefusalCode.Forbidden, (await ada.Grain.ResetFactors(new Actor(ada.Id, ServerRole.Administrator))).Refusal?.Code);
        Assert.NotNull(await ada.Grain.Authenticate(ada.Session));

        Assert.True((await ada.Grain.ResetFactors(new Actor(boss, ServerRole.Administrator))).Succeeded);

        Assert.Null(await ada.Grain.Authenticate(ada.Session));
        Assert.Null(await ada.Grain.BeginFactor(Browser));
        Assert.Empty((await ada.Grain.GetFactors())!.Passkeys);
        var nobody = silo.Grains.Account(new UserId("01jznobody"));
        Assert.Equal(RefusalCode.NotFound, (await nobody.ResetFactors(new Actor(boss, ServerRole.Administrator))).Refusal?.Code);
    }

    private LinkedIdentity Identity() => new()
    {
        Issuer = "https://nord.example",
        Subject = IdText.New(silo.Clock.GetUtcNow()),
        Provider = "nord",
        Name = "ada@nord.example",
        LinkedAt = silo.Clock.GetUtcNow(),
    };

    private async Task<AccountWithFactors> Prepared(string change)
    {
        var ada = await AccountWithFactors.MakeAsync(silo);
        switch (change)
        {
            case "confirm":
                break;
            case "no passkey":
                await ada.Grain.AddPasskey(ada.Session, ada.NewPasskey());
                break;
            case "unlink":
                await ada.Grain.LinkIdentity(ada.Session, Identity());
                break;
            default:
                await ada.WithTotp();
                break;
        }

        return ada;
    }

    private async Task<RefusalCode?> Do(string change, AccountWithFactors ada)
    {
        return change switch
        {
            "confirm" => await Confirm(ada),
            "remove" => (await ada.Grain.RemoveTotp(ada.Session)).Refusal?.Code,
            "renew" => (await ada.Grain.RenewRecoveryCodes(ada.Session)).Refusal?.Code,
            "passkey" => (await ada.Grain.AddPasskey(ada.Session, ada.NewPasskey())).Refusal?.Code,
            "no passkey" => (await ada.Grain.RemovePasskey(ada.Session, (await ada.Grain.GetFactors())!.Passkeys[0].Id)).Refusal?.Code,
            "link" => (await ada.Grain.LinkIdentity(ada.Session, Identity())).Refusal?.Code,
            "unlink" => (await ada.Grain.UnlinkProvider(ada.Session, "nord")).Refusal?.Code,
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "No such change."),
        };
    }

    private static async Task<RefusalCode?> Confirm(AccountWithFactors ada)
    {
        var started = await ada.Grain.StartTotp(ada.Session);
        if (!started.Succeeded)
        {
            return started.Refusal.Code;
        }

        await ada.WithTotp();
        return (await ada.Grain.GetFactors())!.Totp ? null : RefusalCode.Internal;
    }
}
