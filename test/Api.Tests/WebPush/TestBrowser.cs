using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LiveChat.Grains.WebPush;
using Org.BouncyCastle.Crypto.Agreement;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Math;

namespace LiveChat.Api.Tests.WebPush;

/// <summary>The other end: reads messages by another library than the one that wrote them.</summary>
internal sealed class TestBrowser : IDisposable
{
    private static readonly X9ECParameters Curve = ECNamedCurveTable.GetByName("P-256");
    private static readonly ECDomainParameters Domain = new(Curve);

    private readonly BigInteger _number;
    private readonly byte[] _point;
    private readonly byte[] _auth = RandomNumberGenerator.GetBytes(16);

    public TestBrowser()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var key = pair.ExportParameters(includePrivateParameters: true);
        (_number, _point) = (new BigInteger(1, key.D!), [4, .. key.Q.X!, .. key.Q.Y!]);
    }

    public PushTarget Target(string endpoint) =>
        new() { Endpoint = endpoint, P256dh = Base64Url.EncodeToString(_point), Auth = Base64Url.EncodeToString(_auth) };

    public string Read(byte[] message)
    {
        var (salt, size, length) = (message[..16], BinaryPrimitives.ReadInt32BigEndian(message.AsSpan(16)), message[20]);
        var server = message[21..(21 + length)];
        Assert.InRange(message.Length - 21 - length, 18, size);
        var agreement = new ECDHBasicAgreement();
        agreement.Init(new ECPrivateKeyParameters(_number, Domain));
        var shared = agreement.CalculateAgreement(new ECPublicKeyParameters(Curve.Curve.DecodePoint(server), Domain)).ToByteArrayUnsigned();
        var secret = Derive([.. new byte[32 - shared.Length], .. shared], _auth, [.. "WebPush: info\0"u8, .. _point, .. server], 32);
        var cipher = new GcmBlockCipher(new AesEngine());
        cipher.Init(false, new AeadParameters(
            new KeyParameter(Derive(secret, salt, "Content-Encoding: aes128gcm\0"u8.ToArray(), 16)), 128, Derive(secret, salt, "Content-Encoding: nonce\0"u8.ToArray(), 12)));
        var record = message[(21 + length)..];
        var text = new byte[cipher.GetOutputSize(record.Length)];
        cipher.DoFinal(text, cipher.ProcessBytes(record, 0, record.Length, text, 0));
        Assert.Equal(2, text[^1]);
        return Encoding.UTF8.GetString(text[..^1]);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_auth);

    private static byte[] Derive(byte[] secret, byte[] salt, byte[] use, int length)
    {
        var generator = new HkdfBytesGenerator(new Sha256Digest());
        generator.Init(new HkdfParameters(secret, salt, use));
        var derived = new byte[length];
        generator.GenerateBytes(derived, 0, length);
        return derived;
    }
}
