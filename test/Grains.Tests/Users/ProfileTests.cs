using LiveChat.Grains.Push;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Users;

public sealed class ProfileTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task A_profile_is_cleaned_kept_and_told()
    {
        var id = await silo.Person("ada");
        var ada = silo.Grains.User(id);
        var device = await silo.FrontEnd();
        var other = await silo.FrontEnd();
        await ada.Attach(device.Id);
        var before = await ada.Look(other.Id);

        var changed = await ada.ChangeProfile(new ProfileChange
        {
            Bio = "  Writes programs.\r\n\r\n\r\n\r\nAlso\tnotes. ", Pronouns = " she /  her ", TimeZone = "Europe/London",
        });

        Assert.Equal("Writes programs.\n\nAlso notes.", changed.Value?.Bio);
        Assert.Equal("she / her", changed.Value?.Pronouns);
        Assert.Equal(changed.Value, (await device.Next<UserChanged>()).Profile);
        Assert.True((await other.Next<PresenceChanged>()).Sight?.Version > before.Version);
        await silo.Restart();
        Assert.Equal(changed.Value, await silo.Grains.User(id).GetProfile());
    }

    [Fact]
    public async Task What_is_left_out_stays_and_what_is_empty_goes()
    {
        var ada = silo.Grains.User(await silo.Person("ada"));
        await ada.ChangeProfile(new ProfileChange { Bio = "Writes", Pronouns = "she/her", TimeZone = "UTC" });

        var changed = (await ada.ChangeProfile(new ProfileChange { Bio = "", TimeZone = "" })).Value!;

        Assert.Equal(("ada", "", "she/her", ""), (changed.DisplayName, changed.Bio, changed.Pronouns, changed.TimeZone));
    }

    [Theory]
    [InlineData("bell\u0007", null, null)]
    [InlineData("\u202eevil", null, null)]
    [InlineData(null, "none\ue000", null)]
    [InlineData(null, null, "Mars/Olympus")]
    [InlineData(null, null, "../../etc/passwd")]
    public async Task What_cannot_be_in_a_profile_is_refused_and_changes_nothing(string? bio, string? pronouns, string? zone)
    {
        var ada = silo.Grains.User(await silo.Person("ada"));
        var before = await ada.GetProfile();

        var refused = await ada.ChangeProfile(new ProfileChange { DisplayName = "Other", Bio = bio, Pronouns = pronouns, TimeZone = zone });

        Assert.Equal(RefusalCode.ProfileInvalid, refused.Refusal?.Code);
        Assert.Equal(before, await ada.GetProfile());
    }

    [Fact]
    public async Task Lengths_are_counted_as_people_count()
    {
        var ada = silo.Grains.User(await silo.Person("ada"));
        string Accented(int count) => string.Concat(Enumerable.Repeat("e\u0301", count));

        Assert.True((await ada.ChangeProfile(new ProfileChange { Bio = Accented(500), Pronouns = Accented(40) })).Succeeded);
        Assert.Equal(RefusalCode.ProfileInvalid, (await ada.ChangeProfile(new ProfileChange { Bio = Accented(501) })).Refusal?.Code);
        Assert.Equal(RefusalCode.ProfileInvalid, (await ada.ChangeProfile(new ProfileChange { Pronouns = Accented(41) })).Refusal?.Code);
    }

    [Fact]
    public async Task A_status_ends_at_its_time_and_all_are_told()
    {
        var ada = silo.Grains.User(await silo.Person("ada"));
        var device = await silo.FrontEnd();
        var other = await silo.FrontEnd();
        var status = new UserStatus { Emoji = "🌱", Text = " In the  garden ", Until = silo.Clock.GetUtcNow().AddMinutes(1) };
        await ada.Attach(device.Id);
        await ada.Look(other.Id);

        var set = await ada.SetStatus(status);

        Assert.Equal("In the garden", set.Value?.Status?.Text);
        Assert.Equal(set.Value!.Status, (await other.Next<PresenceChanged>(change => change.Sight?.Status is not null)).Sight!.Status);
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await ada.GetSight()).Status);
        Assert.Null((await ada.GetProfile())!.Status);
        await other.Next<PresenceChanged>(change => change.Sight is { Status: null });
        await device.Next<UserChanged>(change => change.Profile.Status is null);
    }

    [Theory]
    [InlineData("ab", "", 1)]
    [InlineData("x", "", 1)]
    [InlineData("🌱🌱", "", 1)]
    [InlineData("", "bell\u0007", 1)]
    [InlineData("", "late", -1)]
    [InlineData("", "in two years", 24 * 731)]
    public async Task An_unfit_status_is_refused(string emoji, string text, int hours)
    {
        var ada = silo.Grains.User(await silo.Person("ada"));

        var refused = await ada.SetStatus(new UserStatus { Emoji = emoji, Text = text, Until = silo.Clock.GetUtcNow().AddHours(hours) });

        Assert.Equal(RefusalCode.ProfileInvalid, refused.Refusal?.Code);
        Assert.Null((await ada.GetProfile())!.Status);
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("1️⃣")]
    public async Task An_emoji_of_several_parts_is_one(string emoji)
    {
        var ada = silo.Grains.User(await silo.Person("ada"));

        Assert.Equal(emoji, (await ada.SetStatus(new UserStatus { Emoji = emoji, Text = "" })).Value?.Status?.Emoji);
        Assert.Null((await ada.SetStatus(new UserStatus { Emoji = "", Text = "  " })).Value?.Status);
    }

    [Fact]
    public async Task Somebody_who_does_not_exist_has_no_profile_to_change()
    {
        var nobody = silo.Grains.User(new UserId("01jznobody"));

        Assert.Equal(RefusalCode.NotFound, (await nobody.ChangeProfile(new ProfileChange { Bio = "I am" })).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await nobody.SetStatus(null)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await nobody.SetPresence(PresenceMode.Invisible, null)).Refusal?.Code);
    }
}
