using System.Collections.Immutable;
using LiveChat.Grains.Names;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Rooms;

/// <summary>Cuts a roster into pages: owners, moderators, members; then by the name that is shown.</summary>
internal static class MemberPages
{
    public static (ImmutableArray<MemberRow> Rows, string? Next) Cut(
        Roster roster, ImmutableArray<UserCard> cards, string words, MemberPlace? after, int limit)
    {
        var roles = roster.Members.ToDictionary(member => member.User, member => member.Role);
        var wanted = PlainName.Fold(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var rows = cards
            .Where(card => Fits(card, wanted))
            .Select(card => new MemberRow(card, roles[card.Id], MemberPlace.Of(card, roles[card.Id])))
            .Where(row => after is not { } place || row.Place.CompareTo(place) > 0)
            .OrderBy(row => row.Place)
            .Take(limit + 1)
            .ToImmutableArray();
        return rows.Length > limit ? (rows[..limit], rows[limit - 1].Place.Text) : (rows, null);
    }

    private static bool Fits(UserCard card, string[] wanted)
    {
        if (wanted.Length == 0)
        {
            return true;
        }

        var words = PlainName.Fold($"{card.Name} {card.DisplayName}")
            .Split([' ', '.', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return wanted.All(part => words.Any(word => word.StartsWith(part, StringComparison.Ordinal)));
    }
}

/// <summary>Somebody in a list of members.</summary>
internal readonly record struct MemberRow(UserCard Card, RoomRole Role, MemberPlace Place);
