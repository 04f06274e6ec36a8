using System.Security.Cryptography;

namespace LiveChat.Api.WebPush;

/// <summary>Points of P-256 as Web Push writes them: uncompressed, 65 bytes.</summary>
internal static class P256
{
    private const int Coordinate = 32;
    private const byte Uncompressed = 4;

    public static byte[] Point(ECParameters key) => [Uncompressed, .. key.Q.X!, .. key.Q.Y!];

    public static ECParameters Pair(byte[] point, byte[]? number = null) => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point[1..(1 + Coordinate)], Y = point[(1 + Coordinate)..] },
        D = number,
    };
}
