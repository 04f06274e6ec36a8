using LiveChat.Grains.Accounts.Factors;
using static LiveChat.Grains.Tests.Accounts.Factors.AccountWithFactors;

namespace LiveChat.Grains.Tests.Accounts.Factors;

public sealed class SecondFactorTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private const string Elsewhere = "198.51.100.7";

    [Fact]
    public async Task An_account_without_factors_asks_for_none()
    {
        var ada = await AccountWithFactors.MakeAsync(silo);

        Assert.Null(await ada.Grain.BeginFactor(Browser));
    }

    [Fact]
    public async Task A_code_is_asked_for_once_it_was_confirmed_and_not_before()
    {
        var ada = await AccountWithFactors.MakeAsync(silo);
        await ada.Grain.StartTotp(ada.Session);
        Assert.Null(await ada.Grain.BeginFactor(Browser));

        await ada.WithTotp();

        var ticket = await ada.Grain.BeginFactor(Browser);
        Assert.Equal([FactorKind.Totp, FactorKind.RecoveryCode], ticket!.Factors);
        Assert.Null(await ada.Finish(Totped(ada.Code()), ticket.Secret));
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();
        var code = ada.Code();
        Assert.Null(await ada.Finish(Totped(code)));

        Assert.Equal(RefusalCode.FactorWrong, await ada.Finish(Totped(code)));
        Assert.Equal(RefusalCode.FactorWrong, await ada.Finish(Totped(ada.Code(-1)))); // Older than one that was taken.
        silo.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(await ada.Finish(Totped(ada.Code())));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(5)]
    public async Task A_code_of_five_steps_away_is_refused(int steps)
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();

        Assert.Equal(RefusalCode.FactorWrong, await ada.Finish(Totped(ada.Code(steps))));
    }

    [Fact]
    public async Task A_code_was_taken_also_after_a_restart()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();
        var code = ada.Code();
        Assert.Null(await ada.Finish(Totped(code)));
        await silo.Restart();

        Assert.Equal(RefusalCode.FactorWrong, await ada.Finish(Totped(code)));
    }

    [Fact]
    public async Task Each_of_ten_recovery_codes_works_once_however_it_is_typed()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();
        Assert.Equal(10, ada.RecoveryCodes.Distinct().Count());

        Assert.Null(await ada.Finish(Recovered(ada.RecoveryCodes[0])));
        Assert.Null(await ada.Finish(Recovered(" " + ada.RecoveryCodes[1].Replace('-', ' ').ToUpperInvariant())));

        Assert.Equal(RefusalCode.FactorWrong, await ada.Finish(Recovered(ada.RecoveryCodes[0])));
        Assert.Equal(8, (await ada.Grain.GetFactors())!.RecoveryCodes);
    }

    [Fact]
    public async Task New_recovery_codes_end_the_old_ones()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();

        var renewed = (await ada.Grain.RenewRecoveryCodes(ada.Session)).Value;

        Assert.Equal(RefusalCode.FactorWrong, await ada.Finish(Recovered(ada.RecoveryCodes[0])));
        Assert.Null(await ada.Finish(Recovered(renewed[0])));
    }

    [Fact]
    public async Task A_ticket_works_once_for_five_minutes_and_in_its_browser()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();
        var (used, late, stolen) = (await ada.Ticket(), await ada.Ticket(), await ada.Ticket("browser:eve"));
        Assert.Null(await ada.Finish(Totped(ada.Code()), used));

        Assert.Equal(RefusalCode.FlowSpent, await ada.Finish(Recovered(ada.RecoveryCodes[0]), used));
        Assert.Equal(RefusalCode.FlowSpent, await ada.Finish(Recovered(ada.RecoveryCodes[0]), stolen));
        Assert.Equal(RefusalCode.FlowSpent, await ada.Finish(Recovered(ada.RecoveryCodes[0]), "made0up"));
        silo.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(RefusalCode.FlowSpent, await ada.Finish(Recovered(ada.RecoveryCodes[0]), late));
        Assert.Null(await ada.Finish(Recovered(ada.RecoveryCodes[0])));
    }

    [Fact]
    public async Task A_ticket_stands_five_wrong_answers()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();
        var ticket = await ada.Ticket();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(RefusalCode.FactorWrong, await ada.Finish(Totped("000000"), ticket));
        }

        Assert.Equal(RefusalCode.FlowSpent, await ada.Finish(Totped(ada.Code()), ticket));
    }

    [Fact]
    public async Task Wrong_codes_are_limited_by_where_they_come_from()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();
        for (var i = 0; i < silo.Limits.SignInsPerAccount; i++)
        {
            Assert.Equal(RefusalCode.FactorWrong, await ada.Finish(Totped("000000"), source: Elsewhere));
        }

        Assert.Equal(RefusalCode.RateLimited, await ada.Finish(Totped(ada.Code()), source: Elsewhere));
        Assert.Null(await ada.Finish(Totped(ada.Code())));
    }

    [Fact]
    public async Task Somebody_with_the_password_and_many_addresses_gets_a_hundred_guesses_a_day()
    {
        var ada = await (await AccountWithFactors.MakeAsync(silo)).WithTotp();
        for (var i = 0; i < CodeTries.PerDay; i++)
        {
            Assert.Equal(RefusalCode.FactorWrong, await ada.Finish(Totped("000000"), source: $"203.0.113.{i}"));
        }

        Assert.Equal(RefusalCode.RateLimited, await ada.Finish(Totped(ada.Code())));
        silo.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await ada.Finish(Totped(ada.Code())));
    }

    [Fact]
    public async Task A_passkey_is_a_factor_too()
    {
        var ada = await AccountWithFactors.MakeAsync(silo);
        var passkey = ada.NewPasskey();

        var codes = await ada.Grain.AddPasskey(ada.Session, passkey);

        Assert.Equal(10, codes.Value.Length);
        Assert.Equal([FactorKind.Passkey, FactorKind.RecoveryCode], (await ada.Grain.BeginFactor(Browser))!.Factors);
        Assert.Equal(RefusalCode.FactorWrong, await ada.Finish(Signed(ada.NewPasskey())));
        Assert.Null(await ada.Finish(Signed(passkey, count: 7)));
        Assert.Equal(7u, Assert.Single((await ada.Grain.GetFactors())!.Passkeys).SignCount);
    }
}
