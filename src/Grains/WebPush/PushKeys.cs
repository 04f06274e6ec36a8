using System.Buffers.Text;
using System.Security.Cryptography;

namespace LiveChat.Grains.WebPush;

/// <summary>The keys that browsers give (RFC 8291, section 3): a point of P-256, and 16 bytes.</summary>
internal static class PushKeys
{
    private const int PointBytes = 65, AuthBytes = 16, Coordinate = 32;
    private const byte Uncompressed = 4;

    /// <summary>A point that is not on the curve would tell of our own key.</summary>
    public static bool AreWellFormed(PushTarget target)
    {
        return Decode(target.Auth) is { Length: AuthBytes }
            && Decode(target.P256dh) is { Length: PointBytes } point && point[0] == Uncompressed && IsOnCurve(point);
    }

    private static byte[]? Decode(string text) => text.Length <= 2 * PointBytes && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static bool IsOnCurve(byte[] point)
    {
        try
        {
            using var key = ECDiffieHellman.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = point[1..(1 + Coordinate)], Y = point[(1 + Coordinate)..] },
            });
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
