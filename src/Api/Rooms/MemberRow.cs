using LiveChat.Grains.Names;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Rooms;

/// <summary>Somebody in a list of members.</summary>
/// <param name="Card">Who.</param>
/// <param name="Role">What they are in the room.</param>
/// <param name="Place">Where they stand in the list.</param>
/// <param name="Words">What they are found by, folded.</param>
internal readonly record struct MemberRow(UserCard Card, RoomRole Role, MemberPlace Place, string[] Words)
{
    private static readonly char[] Between = [' ', '\t', '\u3000', '.', '_', '-'];

    public static MemberRow Of(UserCard card, RoomRole role) =>
        new(card, role, MemberPlace.Of(card, role), WordsOf($"{card.Name} {card.DisplayName}"));

    /// <summary>The folded words of a name, or of what is typed to find one: a name that is typed as a whole finds itself.</summary>
    public static string[] WordsOf(string text) => PlainName.Fold(text).Split(Between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether each of some folded words begins one of theirs.</summary>
    public bool Fits(string[] wanted)
    {
        var words = Words;
        return wanted.All(part => words.Any(word => word.StartsWith(part, StringComparison.Ordinal)));
    }
}
