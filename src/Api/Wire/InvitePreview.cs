using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>What somebody sees before they accept an invitation.</summary>
public sealed record InvitePreview
{
    public required RoomCardView Room { get; init; }

    public required Person By { get; init; }

    public required bool Member { get; init; }

    public static InvitePreview From(InviteView view, UserCard by) => new()
    {
        Room = RoomCardView.From(view.Room),
        By = Person.From(by),
        Member = view.Member,
    };
}
