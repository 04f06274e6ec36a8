using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LiveChat.Api.Tests.Accounts.Factors;

/// <summary>An authenticator in memory with one passkey (WebAuthn level 3: ES256, attestation "none"), and the browser around it.</summary>
internal sealed class SoftAuthenticator(string origin) : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte WithCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private byte[] _user = [];
    private uint _count;

    /// <summary>The page that asks; a foreign one when a test says so.</summary>
    public string Origin { get; set; } = origin;

    /// <summary>The domain that the passkey is made for.</summary>
    public string Domain { get; set; } = "127.0.0.1";

    /// <summary>Whether it asked its owner for a finger or a PIN.</summary>
    public bool VerifiesOwner { get; set; } = true;

    public object Create(JsonElement options)
    {
        _user = Base64Url.DecodeFromChars(options.GetProperty("user").GetProperty("id").GetString());
        var client = ClientData("webauthn.create", options);
        return new
        {
            id = Base64Url.EncodeToString(_id),
            rawId = Base64Url.EncodeToString(_id),
            type = "public-key",
            clientExtensionResults = new { },
            response = new
            {
                clientDataJSON = Base64Url.EncodeToString(client),
                attestationObject = Base64Url.EncodeToString(Attestation()),
                transports = (string[])["internal"],
            },
        };
    }

    public object Get(JsonElement options)
    {
        var (client, data) = (ClientData("webauthn.get", options), Data(0));
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new
        {
            id = Base64Url.EncodeToString(_id),
            rawId = Base64Url.EncodeToString(_id),
            type = "public-key",
            clientExtensionResults = new { },
            response = new
            {
                clientDataJSON = Base64Url.EncodeToString(client),
                authenticatorData = Base64Url.EncodeToString(data),
                signature = Base64Url.EncodeToString(signature),
                userHandle = Base64Url.EncodeToString(_user),
            },
        };
    }

    /// <summary>Signs as if it had never signed before: a copy of an authenticator does that.</summary>
    public void ForgetCount() => _count = 0;

    public void Dispose() => _key.Dispose();

    private byte[] ClientData(string type, JsonElement options) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        type,
        challenge = options.GetProperty("challenge").GetString(),
        origin = Origin,
        crossOrigin = false,
    }));

    private byte[] Data(byte flags)
    {
        var data = new byte[37];
        SHA256.HashData(Encoding.UTF8.GetBytes(Domain), data);
        data[32] = (byte)(flags | Present | (VerifiesOwner ? Verified : 0));
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(33), ++_count);
        return data;
    }

    /// <summary>CBOR (RFC 8949) of <c>{"fmt": "none", "attStmt": {}, "authData": …}</c>.</summary>
    private byte[] Attestation()
    {
        byte[] data = [.. Data(WithCredential), .. new byte[16], 0, (byte)_id.Length, .. _id, .. PublicKey()];
        return
        [
            0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data,
        ];
    }

    /// <summary>COSE: <c>{1: 2, 3: -7, -1: 1, -2: x, -3: y}</c>.</summary>
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];
}
