namespace LiveChat.Grains.Users;

/// <summary>What shall be different about a profile; null leaves a thing as it is, empty takes it away.</summary>
[GenerateSerializer, Immutable, Alias("user.profile-change")]
public sealed record ProfileChange
{
    [Id(0)] public string? DisplayName { get; init; }

    [Id(1)] public string? Bio { get; init; }

    [Id(2)] public string? Pronouns { get; init; }

    /// <summary>An id of the IANA data base, such as <c>Europe/Berlin</c>.</summary>
    [Id(3)] public string? TimeZone { get; init; }

    /// <summary>Whether others are not told when one was here last.</summary>
    [Id(4)] public bool? HidesLastSeen { get; init; }

    /// <summary>Whether others are not told how far one has read.</summary>
    [Id(110)] public bool? HidesReading { get; init; }
}
