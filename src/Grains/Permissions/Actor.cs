using LiveChat.Grains.Users;

namespace LiveChat.Grains.Permissions;

/// <summary>Who acts, and what they are on this server at this moment. Only the account makes one: see <see cref="Accounts.IAccountGrain.Authenticate"/>.</summary>
[GenerateSerializer, Immutable, Alias("actor")]
public readonly record struct Actor([property: Id(0)] UserId Id, [property: Id(1)] ServerRole Role)
{
    /// <summary>Until then they write nowhere on this server; null when they may, the greatest time when it is for ever.</summary>
    [Id(2)] public DateTimeOffset? MutedUntil { get; init; }
}
