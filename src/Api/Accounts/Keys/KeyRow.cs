using LiveChat.Grains.Server;

namespace LiveChat.Api.Accounts.Keys;

/// <summary>One of the keys of access tokens, for administrators. Nothing in it is secret.</summary>
public sealed record KeyRow
{
    /// <summary>The <c>kid</c> of the tokens that it signs.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether new tokens are signed with it. The others only verify those that they signed, until these expire.</summary>
    public required bool Signs { get; init; }

    public static KeyRow From(SigningKey key, int place) => new() { Id = key.Id, CreatedAt = key.CreatedAt, Signs = place == 0 };
}
