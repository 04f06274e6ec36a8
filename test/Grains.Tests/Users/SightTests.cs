using LiveChat.Grains.Push;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Users;

/// <summary>What others see of somebody's presence.</summary>
public sealed class SightTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private static readonly TimeSpan Checked = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_most_present_device_counts()
    {
        var (ada, desk) = await Ada();
        var phone = await silo.FrontEnd();
        await ada.Attach(phone.Id);

        await ada.SetIdle(desk.Id, idle: true);
        Assert.Equal(Presence.Online, await Seen(ada));
        await ada.SetIdle(phone.Id, idle: true);
        Assert.Equal(Presence.Away, await Seen(ada));
        await ada.SetIdle(phone.Id, idle: false);
        Assert.Equal(Presence.Online, await Seen(ada));
        await ada.Detach(phone.Id);
        Assert.Equal(Presence.Away, await Seen(ada));
    }

    [Fact]
    public async Task A_device_that_went_away_and_came_back_is_touched()
    {
        var (ada, desk) = await Ada();
        await ada.SetIdle(desk.Id, idle: true);
        await ada.Detach(desk.Id);

        await ada.Attach(desk.Id);

        Assert.Equal(Presence.Online, await Seen(ada));
    }

    [Fact]
    public async Task Who_does_not_want_to_be_disturbed_says_so_until_a_time()
    {
        var (ada, _) = await Ada();
        var other = await silo.FrontEnd();
        await ada.Look(other.Id);

        await ada.SetPresence(PresenceMode.DoNotDisturb, silo.Clock.GetUtcNow().AddMinutes(1));

        Assert.Equal(Presence.DoNotDisturb, (await other.Next<PresenceChanged>()).Sight?.Presence);
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Presence.Online, await Seen(ada));
        Assert.Equal(PresenceMode.Automatic, (await ada.GetProfile())!.Mode);
    }

    [Fact]
    public async Task Who_is_invisible_looks_offline_and_when_they_went_is_when_they_hid()
    {
        var (ada, desk) = await Ada();
        var hid = silo.Clock.GetUtcNow();

        await ada.SetPresence(PresenceMode.Invisible, null);
        silo.Clock.Advance(TimeSpan.FromSeconds(40));
        await ada.SetIdle(desk.Id, idle: true);
        await ada.Detach(desk.Id);

        var sight = await ada.GetSight();
        Assert.Equal((Presence.Offline, hid), (sight.Presence, sight.LastSeen));
        Assert.Equal(Presence.Offline, await ada.GetPresence());
    }

    [Fact]
    public async Task When_somebody_was_here_is_kept_and_can_be_hidden()
    {
        var (ada, desk) = await Ada();
        Assert.Null((await ada.GetSight()).LastSeen);

        await ada.Detach(desk.Id);
        var left = silo.Clock.GetUtcNow();

        Assert.Equal(left, (await ada.GetSight()).LastSeen);
        await ada.ChangeProfile(new ProfileChange { HidesLastSeen = true });
        Assert.Null((await ada.GetSight()).LastSeen);
        await ada.ChangeProfile(new ProfileChange { HidesLastSeen = false });
        await silo.Restart();
        Assert.Equal(left, (await silo.Grains.User(new UserId(ada.GetPrimaryKeyString())).GetSight()).LastSeen);
    }

    [Fact]
    public async Task Older_versions_hear_only_whether_somebody_is_there()
    {
        var (ada, desk) = await Ada();
        var other = await silo.FrontEnd();
        Assert.Equal(Presence.Online, await ada.Watch(other.Id));

        await ada.SetIdle(desk.Id, idle: true);

        Assert.Equal(Presence.Online, (await other.Next<PresenceChanged>(change => change.Sight?.Presence == Presence.Away)).Presence);
        Assert.Equal(Presence.Online, await ada.Watch(other.Id));
    }

    [Theory]
    [InlineData((PresenceMode)9, 1)]
    [InlineData(PresenceMode.DoNotDisturb, 0)]
    [InlineData(PresenceMode.DoNotDisturb, -1)]
    public async Task An_unfit_wish_is_refused(PresenceMode mode, int minutes)
    {
        var (ada, _) = await Ada();

        var refused = await ada.SetPresence(mode, silo.Clock.GetUtcNow().AddMinutes(minutes));

        Assert.Equal(RefusalCode.ProfileInvalid, refused.Refusal?.Code);
        Assert.Equal(Presence.Online, await Seen(ada));
    }

    [Fact]
    public async Task Who_watches_hears_when_a_presence_ends_by_itself()
    {
        var (ada, _) = await Ada();
        var other = await silo.FrontEnd();
        await ada.SetPresence(PresenceMode.Invisible, silo.Clock.GetUtcNow().AddSeconds(20));
        await ada.Look(other.Id);

        silo.Clock.Advance(Checked);

        Assert.Equal(Presence.Online, (await other.Next<PresenceChanged>()).Sight?.Presence);
    }

    private async Task<(IUserGrain Ada, SignalProbe Desk)> Ada()
    {
        var ada = silo.Grains.User(await silo.Person("ada"));
        var desk = await silo.FrontEnd();
        await ada.Attach(desk.Id);
        return (ada, desk);
    }

    private static async Task<Presence> Seen(IUserGrain user) => (await user.GetSight()).Presence;
}
