using System.Security.Cryptography;
using System.Text;

namespace LiveChat.Grains.Rooms;

/// <summary>
/// Invitation codes: room id (26), invitation id (10), and 130 bits of HMAC-SHA256 (RFC 2104) over both with the room's key, in the alphabet of
/// ids. The room keeps no secret per invitation, and nobody guesses one.
/// </summary>
public static class InviteCode
{
    /// <summary>The length of every code.</summary>
    public const int Length = IdLength + InviteLength + MacLength;

    internal const int InviteLength = 10;

    private const int IdLength = 26;
    private const int MacLength = 26;

    /// <summary>The room that a code is of, if it has the form of one.</summary>
    public static bool TryGetRoom(string? code, out RoomId room)
    {
        room = default;
        return code is { Length: Length } && RoomId.TryParse(code[..IdLength], null, out room)
            && IdText.IsWellFormed(code[IdLength..(IdLength + InviteLength)]) && IdText.IsWellFormed(code[^MacLength..]);
    }

    internal static string InviteOf(string code) => code[IdLength..(IdLength + InviteLength)];

    internal static string Make(RoomId room, string invite, string key)
    {
        var text = room.Value.PadLeft(IdLength, '0') + invite;
        var mac = HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.ASCII.GetBytes(text));
        return text + IdText.Encode(mac);
    }

    internal static bool Matches(string code, RoomId room, string key)
    {
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(code), Encoding.ASCII.GetBytes(Make(room, InviteOf(code), key)));
    }
}
