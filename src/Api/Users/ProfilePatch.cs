using LiveChat.Grains.Users;

namespace LiveChat.Api.Users;

/// <summary>What shall be different about oneself; absent leaves a thing as it is, empty takes it away.</summary>
public sealed record ProfilePatch
{
    public string? DisplayName { get; init; }

    public string? Bio { get; init; }

    public string? Pronouns { get; init; }

    public string? TimeZone { get; init; }

    public bool? HidesLastSeen { get; init; }

    /// <summary>Whether others are not told how far one has read.</summary>
    public bool? HidesReading { get; init; }

    public ProfileChange ToChange() => new()
    {
        DisplayName = DisplayName,
        Bio = Bio,
        Pronouns = Pronouns,
        TimeZone = TimeZone,
        HidesLastSeen = HidesLastSeen,
        HidesReading = HidesReading,
    };
}
