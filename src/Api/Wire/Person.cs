using LiveChat.Grains.Pictures;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>Somebody with an account, as everybody sees them.</summary>
public record Person
{
    public required UserId Id { get; init; }

    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>Where their picture is: <c>/pictures/{id}/{picture}</c>; absent: none.</summary>
    public PictureId? Picture { get; init; }

    public static Person From(UserCard card) => new()
    {
        Id = card.Id,
        Name = card.Name,
        DisplayName = card.DisplayName,
        Picture = card.Picture,
    };
}
