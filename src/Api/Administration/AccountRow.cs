using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Administration;

/// <summary>An account in the list of those who keep order.</summary>
public sealed record AccountRow
{
    public required UserId Id { get; init; }

    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public PictureId? Picture { get; init; }

    public required ServerRole Role { get; init; }

    public required AccountStatus State { get; init; }

    /// <summary>When the state ends by itself; absent for ever.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why it is so.</summary>
    public string? Reason { get; init; }

    internal static AccountRow From(UserCard card, AccountStanding standing)
    {
        var sanction = standing.Disabled ?? standing.Muted;
        return new AccountRow
        {
            Id = card.Id,
            Name = card.Name,
            DisplayName = card.DisplayName,
            Picture = card.Picture,
            Role = standing.Role,
            State = standing.Disabled is not null ? AccountStatus.Disabled : standing.Muted is not null ? AccountStatus.Muted : AccountStatus.Active,
            Until = sanction?.Until,
            Reason = sanction?.Reason,
        };
    }
}
