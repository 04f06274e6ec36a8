using System.Buffers.Text;
using System.Security.Cryptography;
using LiveChat.Grains;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.WebPush;

/// <summary>The key pair by which push services know this server.</summary>
internal sealed class VapidKey : IDisposable
{
    private readonly ECDsa _pair;

    private VapidKey(ECDsa pair)
    {
        _pair = pair;
        Public = Base64Url.EncodeToString(P256.Point(pair.ExportParameters(includePrivateParameters: false)));
        Signing = new SigningCredentials(new ECDsaSecurityKey(pair), SecurityAlgorithms.EcdsaSha256);
    }

    /// <summary>As browsers want it: the uncompressed point in base64url.</summary>
    public string Public { get; }

    /// <summary>ES256, which RFC 8292 wants.</summary>
    public SigningCredentials Signing { get; }

    public static VapidKey OfPkcs8(ReadOnlySpan<byte> pkcs8)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(pkcs8, out _);
        return new VapidKey(pair);
    }

    /// <summary>As the tools of this trade write it.</summary>
    /// <exception cref="FormatException">It is not base64url.</exception>
    /// <exception cref="CryptographicException">It is no pair.</exception>
    public static VapidKey Of(string publicKey, string privateKey) =>
        new(ECDsa.Create(P256.Of(Base64Url.DecodeFromChars(publicKey), Base64Url.DecodeFromChars(privateKey))));

    public static bool AreAPair(string publicKey, string privateKey)
    {
        try
        {
            using var key = Of(publicKey, privateKey);
            using var same = ECDsa.Create(P256.Of(Base64Url.DecodeFromChars(publicKey)));
            return same.VerifyData("?"u8, key._pair.SignData("?"u8, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256);
        }
        catch (Exception unfit) when (unfit is FormatException or CryptographicException)
        {
            return false;
        }
    }

    public void Dispose() => _pair.Dispose();
}
