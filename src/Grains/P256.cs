using System.Security.Cryptography;

namespace LiveChat.Grains;

/// <summary>The curve P-256 (FIPS 186-5): new key pairs, and points as they are written uncompressed (SEC 1, section 2.3.3).</summary>
public static class P256
{
    /// <summary>The length of an uncompressed point, in bytes.</summary>
    public const int PointBytes = 1 + (2 * NumberBytes);

    /// <summary>The length of a coordinate, and of the private number, in bytes.</summary>
    public const int NumberBytes = 32;

    private const byte Uncompressed = 4;

    /// <summary>A new pair, as PKCS#8.</summary>
    public static byte[] NewPkcs8()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return pair.ExportPkcs8PrivateKey();
    }

    /// <summary>The public half.</summary>
    public static byte[] Point(ECParameters key) => [Uncompressed, .. key.Q.X!, .. key.Q.Y!];

    /// <summary>A point, and the private number that belongs to it, if it is known. That it lies on the curve is seen when a key is made of it.</summary>
    /// <exception cref="CryptographicException">It is not as long as it has to be, or is compressed.</exception>
    public static ECParameters Of(byte[] point, byte[]? number = null)
    {
        if (point.Length != PointBytes || point[0] != Uncompressed || number is { Length: not NumberBytes })
        {
            throw new CryptographicException("These are no numbers of P-256.");
        }

        return new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..(1 + NumberBytes)], Y = point[(1 + NumberBytes)..] },
            D = number,
        };
    }
}
