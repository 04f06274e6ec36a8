using System.Buffers.Text;
using System.Security.Cryptography;

namespace LiveChat.Grains.WebPush;

/// <summary>The keys that browsers give (RFC 8291, section 3): a point of P-256, and 16 bytes.</summary>
internal static class PushKeys
{
    private const int AuthBytes = 16;

    /// <summary>No key is longer, in characters.</summary>
    private const int MostText = 2 * P256.PointBytes;

    /// <summary>A point that is not on the curve would tell of our own key.</summary>
    public static bool AreWellFormed(PushTarget target) => Decode(target.Auth) is { Length: AuthBytes } && Decode(target.P256dh) is { } point && IsOnCurve(point);

    private static byte[]? Decode(string text) => text.Length <= MostText && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static bool IsOnCurve(byte[] point)
    {
        try
        {
            using var key = ECDiffieHellman.Create(P256.Of(point));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
