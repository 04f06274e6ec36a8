using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>Oneself.</summary>
public sealed record Me : Person
{
    public required ServerRole Role { get; init; }

    /// <summary>About oneself, of several lines; absent for nothing.</summary>
    public string? Bio { get; init; }

    public string? Pronouns { get; init; }

    /// <summary>An id of the IANA data base; absent when it is not told.</summary>
    public string? TimeZone { get; init; }

    public UserStatus? Status { get; init; }

    /// <summary>What others shall see of one's presence; absent: what is so.</summary>
    public PresenceMode? Mode { get; init; }

    /// <summary>When it is automatic again; absent: by hand only.</summary>
    public DateTimeOffset? ModeUntil { get; init; }

    /// <summary>Absent: others see when one was here last.</summary>
    public bool? HidesLastSeen { get; init; }

    /// <summary>True: others are not told how far one has read.</summary>
    public bool? HidesReading { get; init; }

    /// <summary>When it is another than before: ask again for blocked people, the order of the sidebar, and who may write first.</summary>
    public long? Settings { get; init; }

    public static Me From(UserProfile profile) => new()
    {
        Id = profile.Id,
        Name = profile.Name,
        DisplayName = profile.DisplayName,
        Picture = profile.Picture,
        Role = profile.Role,
        Bio = OrNone(profile.Bio),
        Pronouns = OrNone(profile.Pronouns),
        TimeZone = OrNone(profile.TimeZone),
        Status = profile.Status,
        Mode = profile.Mode == PresenceMode.Automatic ? null : profile.Mode,
        ModeUntil = profile.ModeUntil,
        HidesLastSeen = profile.HidesLastSeen ? true : null,
        HidesReading = profile.HidesReading ? true : null,
        Settings = profile.SettingsVersion == 0 ? null : profile.SettingsVersion,
    };

    private static string? OrNone(string text) => text.Length == 0 ? null : text;
}
