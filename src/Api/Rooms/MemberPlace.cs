using System.Buffers.Text;
using System.Text;
using LiveChat.Grains.Names;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Rooms;

/// <summary>Where somebody stands in the list of members: what a cursor is made of, so that a page follows the one before whoever comes and goes.</summary>
internal readonly record struct MemberPlace(RoomRole Role, string Name, UserId User) : IComparable<MemberPlace>
{
    private const int MaxLength = 2048;

    /// <summary>Opaque to clients.</summary>
    public string Text => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{(int)Role}\n{User}\n{Name}"));

    public static MemberPlace Of(UserCard card, RoomRole role) => new(role, PlainName.Fold(card.DisplayName), card.Id);

    /// <summary>False for what is no cursor of ours; null for none.</summary>
    public static bool TryParse(string? cursor, out MemberPlace? place)
    {
        place = null;
        if (cursor is null)
        {
            return true;
        }

        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor)
            || Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n', 3) is not [var role, var user, var name]
            || !Enum.TryParse<RoomRole>(role, out var known) || !Enum.IsDefined(known) || !UserId.TryParse(user, null, out var id))
        {
            return false;
        }

        place = new MemberPlace(known, name, id);
        return true;
    }

    public int CompareTo(MemberPlace other)
    {
        var byRole = other.Role.CompareTo(Role);
        var byName = byRole != 0 ? byRole : string.CompareOrdinal(Name, other.Name);
        return byName != 0 ? byName : string.CompareOrdinal(User.Value, other.User.Value);
    }
}
