using System.Buffers.Text;
using System.Security.Cryptography;

namespace LiveChat.Api.WebPush;

/// <summary>The key pair by which push services know this server.</summary>
internal sealed class VapidKey : IDisposable
{
    private const int Coordinate = 32, PointBytes = 65;
    private const byte Uncompressed = 4;

    private readonly ECDsa _pair;

    private VapidKey(ECDsa pair)
    {
        _pair = pair;
        Public = Base64Url.EncodeToString(P256.Point(pair.ExportParameters(includePrivateParameters: false)));
    }

    /// <summary>As browsers want it: the uncompressed point in base64url.</summary>
    public string Public { get; }

    public static VapidKey OfPkcs8(ReadOnlySpan<byte> pkcs8)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(pkcs8, out _);
        return new VapidKey(pair);
    }

    /// <summary>As the tools of this trade write it.</summary>
    /// <exception cref="FormatException">It is not base64url.</exception>
    /// <exception cref="CryptographicException">It is no pair.</exception>
    public static VapidKey Of(string publicKey, string privateKey)
    {
        var (point, number) = (Base64Url.DecodeFromChars(publicKey), Base64Url.DecodeFromChars(privateKey));
        if (point.Length != PointBytes || point[0] != Uncompressed || number.Length != Coordinate)
        {
            throw new CryptographicException("This is no key pair of P-256.");
        }

        return new VapidKey(ECDsa.Create(P256.Pair(point, number)));
    }

    public static bool AreAPair(string publicKey, string privateKey)
    {
        try
        {
            using var key = Of(publicKey, privateKey);
            using var same = ECDsa.Create(P256.Pair(Base64Url.DecodeFromChars(publicKey)));
            return same.VerifyData("?"u8, key.Sign("?"u8), HashAlgorithmName.SHA256);
        }
        catch (Exception unfit) when (unfit is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>ES256 (RFC 7518, section 3.4).</summary>
    public byte[] Sign(ReadOnlySpan<byte> text) => _pair.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public void Dispose() => _pair.Dispose();
}
