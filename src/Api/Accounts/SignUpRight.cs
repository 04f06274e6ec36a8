using System.Collections.Immutable;
using LiveChat.Grains.Permissions;

namespace LiveChat.Api.Accounts;

/// <summary>The right to make one account, and what comes with it. Only <see cref="SignUpRights"/> gives one.</summary>
internal sealed record SignUpRight
{
    /// <summary>What the account is to be; null for the first of a server, which administers it.</summary>
    public required ServerRole? Role { get; init; }

    /// <summary>Invitations of rooms that the person is to be put into.</summary>
    public ImmutableArray<string> RoomCodes { get; init; } = [];
}
