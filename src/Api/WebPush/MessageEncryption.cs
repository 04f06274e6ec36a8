using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using LiveChat.Grains;
using LiveChat.Grains.WebPush;

namespace LiveChat.Api.WebPush;

/// <summary>Encrypts so that only one browser reads it (RFC 8291), as one record of <c>aes128gcm</c> (RFC 8188).</summary>
internal static class MessageEncryption
{
    public const int SaltBytes = 16;

    /// <summary>A record's size that all services take (RFC 8291, section 4).</summary>
    private const int RecordSize = 4096;

    private const int TagBytes = 16, NonceBytes = 12, KeyBytes = 16, SecretBytes = 32;
    private const int HeaderBytes = SaltBytes + sizeof(int) + 1 + P256.PointBytes;

    /// <summary>Behind the text of the last record, before padding.</summary>
    private const byte End = 2;

    /// <summary>With a key pair and a salt of its own.</summary>
    public static byte[] Encrypt(ReadOnlySpan<byte> text, PushTarget to)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(text, to, own, RandomNumberGenerator.GetBytes(SaltBytes));
    }

    /// <summary>Two messages with the same key pair and salt give each other away.</summary>
    public static byte[] Encrypt(ReadOnlySpan<byte> text, PushTarget to, ECDiffieHellman own, ReadOnlySpan<byte> salt)
    {
        var (theirs, ours) = (Base64Url.DecodeFromChars(to.P256dh), P256.Point(own.ExportParameters(includePrivateParameters: false)));
        using var browser = ECDiffieHellman.Create(P256.Of(theirs));
        var shared = own.DeriveRawSecretAgreement(browser.PublicKey);
        var secret = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, shared, SecretBytes, Base64Url.DecodeFromChars(to.Auth), [.. "WebPush: info\0"u8, .. theirs, .. ours]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, salt.ToArray(), "Content-Encoding: aes128gcm\0"u8.ToArray());
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, NonceBytes, salt.ToArray(), "Content-Encoding: nonce\0"u8.ToArray());

        var message = new byte[HeaderBytes + text.Length + 1 + TagBytes];
        salt.CopyTo(message);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(SaltBytes), RecordSize);
        message[SaltBytes + sizeof(int)] = P256.PointBytes;
        ours.CopyTo(message, HeaderBytes - P256.PointBytes);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, [.. text, End], message.AsSpan(HeaderBytes, text.Length + 1), message.AsSpan(^TagBytes));
        return message;
    }
}
