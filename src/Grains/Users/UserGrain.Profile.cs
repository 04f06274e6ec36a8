using System.Collections.Immutable;
using LiveChat.Grains.Names;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Push;

namespace LiveChat.Grains.Users;

/// <summary>Who this person is to others, now and always.</summary>
internal sealed partial class UserGrain
{
    /// <summary>Whether others saw them here when that was last looked at.</summary>
    private bool _wasSeen;

    private bool _lastSeenIsUnsaved;

    private PresenceMode Mode => Ended(user.State.ModeUntil) ? PresenceMode.Automatic : user.State.Mode;

    private UserStatus? Status => Ended(user.State.Status?.Until) ? null : user.State.Status;

    public async Task<Result<UserProfile>> ChangeProfile(ProfileChange change)
    {
        if (user.State.Name is null)
        {
            return ProfileRules.NoSuchPerson;
        }

        Result<string> name = change.DisplayName is null ? user.State.DisplayName
            : PlainName.CleanLine(change.DisplayName, UserProfile.MaxDisplayName) is { Length: > 0 } line ? line
            : new Refusal(RefusalCode.NameInvalid, $"A display name has 1 to {UserProfile.MaxDisplayName} visible characters.");
        Result<string> bio = change.Bio is null ? user.State.Bio : ProfileRules.Bio(change.Bio);
        Result<string> pronouns = change.Pronouns is null ? user.State.Pronouns : ProfileRules.Pronouns(change.Pronouns);
        Result<string> zone = change.TimeZone is null ? user.State.TimeZone : ProfileRules.Zone(change.TimeZone);
        if ((name.Refusal ?? bio.Refusal ?? pronouns.Refusal ?? zone.Refusal) is { } refusal)
        {
            return refusal;
        }

        var hides = (change.HidesLastSeen ?? user.State.HidesLastSeen, change.HidesReading ?? user.State.HidesReading);
        var wanted = (name.Value!, bio.Value!, pronouns.Value!, zone.Value!);
        if (wanted == (user.State.DisplayName, user.State.Bio, user.State.Pronouns, user.State.TimeZone)
            && hides == (user.State.HidesLastSeen, user.State.HidesReading))
        {
            return Profile();
        }

        (user.State.DisplayName, user.State.Bio, user.State.Pronouns, user.State.TimeZone) = wanted;
        (user.State.HidesLastSeen, user.State.HidesReading) = hides;
        user.State.Version++;
        await _state.SaveAsync();
        await PutCard();
        return TellAll();
    }

    public async Task<Result<UserProfile>> SetPicture(PictureId? picture)
    {
        if (user.State.Name is null)
        {
            return ProfileRules.NoSuchPerson;
        }

        if (user.State.Picture != picture)
        {
            user.State.Picture = picture;
            user.State.Version++;
            await _state.SaveAsync();
        }

        await PutCard();
        return TellAll();
    }

    public async Task<Result<UserProfile>> SetStatus(UserStatus? status)
    {
        var fit = ProfileRules.Status(status, clock.GetUtcNow());
        if (user.State.Name is null || fit.Refusal is not null)
        {
            return fit.Refusal ?? ProfileRules.NoSuchPerson;
        }

        if (user.State.Status != fit.Value)
        {
            user.State.Status = fit.Value;
            await _state.SaveAsync();
        }

        return TellAll();
    }

    public async Task<Result<UserProfile>> SetPresence(PresenceMode mode, DateTimeOffset? until)
    {
        if (user.State.Name is null || !Enum.IsDefined(mode) || until <= clock.GetUtcNow())
        {
            return user.State.Name is null ? ProfileRules.NoSuchPerson : new Refusal(RefusalCode.ProfileInvalid, "There is no such presence, or it has ended.");
        }

        (user.State.Mode, user.State.ModeUntil) = (mode, mode == PresenceMode.Automatic ? null : until);
        await _state.SaveAsync();
        return TellAll();
    }

    public Task Attach(FrontEndId frontEnd)
    {
        _reach.Attach(frontEnd);
        TellSight();
        return Task.CompletedTask;
    }

    public Task Detach(FrontEndId frontEnd)
    {
        _reach.Detach(frontEnd);
        TellSight();
        return Task.CompletedTask;
    }

    public Task SetIdle(FrontEndId frontEnd, bool idle)
    {
        _reach.SetIdle(frontEnd, idle);
        TellSight();
        return Task.CompletedTask;
    }

    public Task<UserSight> Look(FrontEndId frontEnd)
    {
        _reach.Watch(frontEnd);
        return Task.FromResult(Sight());
    }

    public Task<UserSight> GetSight() => Task.FromResult(Sight());

    public Task<Presence> Watch(FrontEndId frontEnd)
    {
        _reach.Watch(frontEnd);
        return GetPresence();
    }

    public Task<Presence> GetPresence() => Task.FromResult(Sight().Presence.ForOlder());

    public Task<ImmutableArray<UserId>> GetBlocked() => Task.FromResult<ImmutableArray<UserId>>([.. user.State.Blocked.AsEnumerable().Reverse()]);

    public Task<SidebarOrder> GetSidebar() => Task.FromResult(user.State.Sidebar ?? SidebarOrder.None);

    public async Task<Result<SidebarOrder>> SetSidebar(SidebarOrder order)
    {
        var changed = SidebarRules.Change(order, user.State.Sidebar ?? SidebarOrder.None, user.State.Rooms.ContainsKey);
        if (changed.Succeeded)
        {
            user.State.Sidebar = changed.Value;
            await SaveSettings();
        }

        return changed;
    }

    /// <summary>Durable first, then all devices hear that there is something to ask for.</summary>
    private async Task SaveSettings()
    {
        user.State.SettingsVersion++;
        await _state.SaveAsync();
        _reach.Tell(new UserChanged { Profile = Profile() });
    }

    private UserProfile TellAll()
    {
        var profile = Profile();
        _reach.Tell(new UserChanged { Profile = profile });
        TellSight();
        return profile;
    }

    private UserSight Sight()
    {
        var mode = Mode;
        var presence = !_reach.IsHere || mode == PresenceMode.Invisible ? Presence.Offline
            : mode == PresenceMode.DoNotDisturb ? Presence.DoNotDisturb
            : _reach.IsIdle ? Presence.Away
            : Presence.Online;
        return new UserSight
        {
            Presence = presence,
            Status = Status,
            Version = user.State.Version,
            LastSeen = presence == Presence.Offline && !user.State.HidesLastSeen ? user.State.LastSeen : null,
        };
    }

    private void TellSight()
    {
        var seen = _reach.IsHere && Mode != PresenceMode.Invisible;
        if (_wasSeen && !seen)
        {
            user.State.LastSeen = clock.GetUtcNow();
            _lastSeenIsUnsaved = true;
        }

        _wasSeen = seen;
        _reach.TellSight(Sight());
    }

    /// <summary>Ends what has had its time.</summary>
    private async Task Tidy(CancellationToken cancellationToken)
    {
        _reach.ForgetExpired();
        var (statusEnded, modeEnded) = (Ended(user.State.Status?.Until), Ended(user.State.ModeUntil));
        if (statusEnded || modeEnded)
        {
            user.State.Status = Status;
            (user.State.Mode, user.State.ModeUntil) = modeEnded ? (PresenceMode.Automatic, null) : (user.State.Mode, user.State.ModeUntil);
            await _state.SaveAsync();
            TellAll();
        }

        TellSight();
        if (_lastSeenIsUnsaved && !_wasSeen)
        {
            _lastSeenIsUnsaved = false; // Whoever comes back at once costs no write.
            await _state.SaveAsync();
        }
    }

    private bool Ended(DateTimeOffset? until) => until <= clock.GetUtcNow();
}
