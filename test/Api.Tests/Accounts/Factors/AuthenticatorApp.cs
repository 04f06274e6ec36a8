using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace LiveChat.Testing;

/// <summary>An authenticator app: what it shows for a secret at a time. Written from RFC 6238, apart from the server's own code.</summary>
internal static class AuthenticatorApp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string CodeOf(string secret, DateTimeOffset now, int steps = 0)
    {
        var number = secret.Aggregate(BigInteger.Zero, (sum, letter) => (sum * 32) + Base32.IndexOf(letter, StringComparison.Ordinal));
        var key = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        var padded = new byte[secret.Length * 5 / 8];
        key.CopyTo(padded, padded.Length - key.Length);

        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (now.ToUnixTimeSeconds() / 30) + steps);
#pragma warning disable CA5350 // What apps use.
        var hash = HMACSHA1.HashData(padded, counter);
#pragma warning restore CA5350
        var offset = hash[19] & 0xF;
        var truncated = ((hash[offset] & 0x7F) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (truncated % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
