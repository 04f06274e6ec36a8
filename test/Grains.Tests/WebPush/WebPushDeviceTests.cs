using System.Buffers.Text;
using LiveChat.Grains.Ports;
using LiveChat.Grains.WebPush;

namespace LiveChat.Grains.Tests.WebPush;

/// <summary>Which browsers are told.</summary>
public sealed class WebPushDeviceTests(ChatSilo silo) : IClassFixture<ChatSilo>, IDisposable
{
    public void Dispose() => silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Taken));

    [Fact]
    public async Task Again_it_is_the_same_and_there_is_no_more_than_may_be()
    {
        var pushed = await Pushed.Begin(silo);
        var first = Assert.Single((await pushed.Push.GetSettings()).Devices);
        var target = pushed.NewTarget();
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await pushed.Add(pushed.Session, target)).Value!;
        for (var i = 2; i < IWebPushGrain.MostDevices; i++)
        {
            silo.Clock.Advance(TimeSpan.FromMinutes(1));
            await pushed.Add(pushed.Session);
        }

        Assert.Equal(IWebPushGrain.MostDevices, (await pushed.Push.GetSettings()).Devices.Length);
        Assert.Equal(second.Id, (await pushed.Add(pushed.Session, target)).Value!.Id);
        Assert.Contains(first, (await pushed.Push.GetSettings()).Devices);
        await pushed.Add(pushed.Session);

        var devices = (await pushed.Push.GetSettings()).Devices;
        Assert.Equal(IWebPushGrain.MostDevices, devices.Length);
        Assert.DoesNotContain(first.Id, devices.Select(device => device.Id));
        Assert.Contains(second.Id, devices.Select(device => device.Id));
    }

    [Fact]
    public async Task A_browser_is_of_the_account_that_was_there_last()
    {
        var (ada, eve) = (await Pushed.Begin(silo), await Pushed.Begin(silo, devices: 0));
        var target = ada.NewTarget();
        await ada.Add(ada.Session, target);

        await eve.Add(await eve.Open(), target);
        await ada.Offer();
        await ada.Push.Wake();

        Assert.DoesNotContain(ada.Sent, letter => letter.To.Endpoint == target.Endpoint);
        Assert.Single(ada.Sent);
        Assert.Single((await eve.Push.GetSettings()).Devices);
        await eve.Offer();
        await eve.Push.Wake();
        Assert.Single(ada.Sent, letter => letter.To.Endpoint == target.Endpoint);
    }

    [Fact]
    public async Task Each_session_takes_its_own_with_it()
    {
        var pushed = await Pushed.Begin(silo, devices: 2);

        await silo.Grains.Account(pushed.Ada).CloseSession(pushed.Session);
        Assert.Single((await pushed.Push.GetSettings()).Devices);
        await silo.Grains.Account(pushed.Ada).EndOtherSessions(await pushed.Open());

        Assert.Empty((await pushed.Push.GetSettings()).Devices);
        await pushed.Offer();
        await pushed.Push.Wake();
        Assert.Empty(pushed.Sent);
    }

    [Fact]
    public async Task One_that_is_removed_is_told_nothing()
    {
        var pushed = await Pushed.Begin(silo);
        var device = Assert.Single((await pushed.Push.GetSettings()).Devices).Id;

        await pushed.Push.Remove(device);
        await pushed.Push.Remove(device);
        await pushed.Offer();
        await pushed.Push.Wake();

        Assert.Empty(pushed.Sent);
    }

    [Fact]
    public async Task It_can_be_tried()
    {
        var pushed = await Pushed.Begin(silo);
        var device = Assert.Single((await pushed.Push.GetSettings()).Devices).Id;

        Assert.Null((await pushed.Push.Test(device)).Refusal);
        Assert.True(Pushed.Read(Assert.Single(pushed.Sent)).GetProperty("test").GetBoolean());
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Failed));
        Assert.Equal(RefusalCode.PushFailed, (await pushed.Push.Test(device)).Refusal?.Code);
        silo.Pushes.Answer = _ => Task.FromResult(new PushAnswer(PushOutcome.Gone));
        Assert.Equal(RefusalCode.PushGone, (await pushed.Push.Test(device)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await pushed.Push.Test(device)).Refusal?.Code);
    }

    [Theory]
    [InlineData(1_999, null)]
    [InlineData(2_000, null)]
    [InlineData(2_001, RefusalCode.PushEndpointInvalid)]
    public async Task An_address_has_a_length(int length, RefusalCode? refused)
    {
        var pushed = await Pushed.Begin(silo, devices: 0);
        var begin = $"https://push.test/{pushed.Ada.Value}/";

        var added = await pushed.Add(await pushed.Open(), pushed.NewTarget(begin + new string('a', length - begin.Length)));

        Assert.Equal(refused, added.Refusal?.Code);
    }

    [Fact]
    public async Task Bad_addresses_and_keys_are_refused_and_nothing_is_kept()
    {
        var pushed = await Pushed.Begin(silo, devices: 0);
        var session = await pushed.Open();
        var good = pushed.NewTarget();
        var point = Base64Url.DecodeFromChars(good.P256dh);

        Assert.Equal(RefusalCode.PushEndpointInvalid, await Refused(good with { Endpoint = "https://inside.test/" }));
        Assert.Equal(RefusalCode.PushKeysInvalid, await Refused(good with { Auth = Base64Url.EncodeToString(new byte[15]) }));
        Assert.Equal(RefusalCode.PushKeysInvalid, await Refused(good with { Auth = Base64Url.EncodeToString(new byte[17]) }));
        Assert.Equal(RefusalCode.PushKeysInvalid, await Refused(good with { P256dh = Base64Url.EncodeToString(point.AsSpan(1)) }));
        Assert.Equal(RefusalCode.PushKeysInvalid, await Refused(good with { P256dh = "?" }));
        Assert.Equal(RefusalCode.PushKeysInvalid, await Refused(good with { P256dh = Base64Url.EncodeToString([4, .. new byte[64]]) })); // No point of the curve.
        Assert.Equal(RefusalCode.BadRequest, (await pushed.Push.SetContent((PushContent)9)).Refusal?.Code);
        Assert.Empty((await pushed.Push.GetSettings()).Devices);

        async Task<RefusalCode?> Refused(PushTarget target) => (await pushed.Add(session, target)).Refusal?.Code;
    }

    [Fact]
    public async Task There_is_one_key_for_ever()
    {
        var key = await silo.Grains.PushKey().Get();

        await silo.Restart();

        Assert.Equal(key.Pkcs8, (await silo.Grains.PushKey().Get()).Pkcs8);
    }
}
