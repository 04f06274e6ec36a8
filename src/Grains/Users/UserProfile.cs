using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;

namespace LiveChat.Grains.Users;

/// <summary>Who somebody is.</summary>
[GenerateSerializer, Immutable, Alias("user.profile")]
public sealed record UserProfile
{
    /// <summary>The longest display name, in grapheme clusters.</summary>
    public const int MaxDisplayName = 64;

    /// <summary>The longest text about oneself, in grapheme clusters.</summary>
    public const int MaxBio = 500;

    /// <summary>The longest pronouns, in grapheme clusters.</summary>
    public const int MaxPronouns = 40;

    [Id(0)] public required UserId Id { get; init; }

    [Id(1)] public required string Name { get; init; }

    [Id(2)] public required string DisplayName { get; init; }

    /// <summary>For versions that know no roles.</summary>
    [Id(3)] public bool Administrator { get; init; }

    [Id(4)] public required ServerRole Role { get; init; }

    /// <summary>About oneself, of several lines; empty for nothing.</summary>
    [Id(30)] public string Bio { get; init; } = "";

    [Id(31)] public string Pronouns { get; init; } = "";

    /// <summary>An id of the IANA data base; empty when it is not told.</summary>
    [Id(32)] public string TimeZone { get; init; } = "";

    /// <summary>Null when there is none, or it has ended.</summary>
    [Id(33)] public UserStatus? Status { get; init; }

    [Id(34)] public PresenceMode Mode { get; init; }

    /// <summary>When <see cref="Mode"/> becomes automatic again; null: by hand only.</summary>
    [Id(35)] public DateTimeOffset? ModeUntil { get; init; }

    [Id(36)] public bool HidesLastSeen { get; init; }

    /// <summary>Grows with every change of what the person keeps for themselves: whom they block, the order of their rooms, who may write to them.</summary>
    [Id(37)] public long SettingsVersion { get; init; }

    /// <summary>Null: the generated one is shown.</summary>
    [Id(50)] public PictureId? Picture { get; init; }

    [Id(110)] public bool HidesReading { get; init; }
}
