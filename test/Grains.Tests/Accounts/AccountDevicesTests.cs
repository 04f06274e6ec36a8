using LiveChat.Grains.Accounts;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Accounts;

public sealed class AccountDevicesTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task A_device_is_known_for_90_days_after_it_was_seen()
    {
        var account = await Account();
        await account.RememberDevice("laptop");

        silo.Clock.Advance(TimeSpan.FromDays(89));
        Assert.True(await account.KnowsDevice("laptop"));
        await account.RememberDevice("laptop");
        silo.Clock.Advance(TimeSpan.FromDays(89));
        Assert.True(await account.KnowsDevice("laptop"));
        silo.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await account.KnowsDevice("laptop"));
    }

    [Fact]
    public async Task Of_21_devices_the_one_not_seen_for_longest_is_forgotten()
    {
        var account = await Account();
        for (var device = 0; device < 21; device++)
        {
            await account.RememberDevice($"device {device}");
            silo.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.False(await account.KnowsDevice("device 0"));
        Assert.True(await account.KnowsDevice("device 1"));
        Assert.True(await account.KnowsDevice("device 20"));
    }

    [Fact]
    public async Task An_account_that_does_not_exist_knows_nothing_and_keeps_nothing()
    {
        var nobody = silo.Grains.Account(UserId.New(silo.Clock.GetUtcNow()));

        await nobody.RememberDevice("laptop");

        Assert.False(await nobody.KnowsDevice("laptop"));
    }

    private async Task<IAccountGrain> Account()
    {
        var account = silo.Grains.Account(UserId.New(silo.Clock.GetUtcNow()));
        await account.Register(new AccountRegistration { Name = "ada", PasswordHash = "hash" });
        return account;
    }
}
