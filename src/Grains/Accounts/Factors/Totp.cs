using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace LiveChat.Grains.Accounts.Factors;

/// <summary>Codes that change with time (RFC 6238): HMAC-SHA-1, six digits, steps of 30 seconds, which is what authenticator apps know.</summary>
public static class Totp
{
    public const int Digits = 6;

    /// <summary>Seconds that a code is good for.</summary>
    public const int Period = 30;

    private const int SecretBytes = 20;

    /// <summary>Clocks go wrong, and typing takes time: the step before and the one after are good too.</summary>
    private const int Window = 1;

    /// <summary>A new secret: 160 random bits in base32.</summary>
    public static string NewSecret() => Base32.Encode(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What an authenticator app reads from the picture (the format of Google's Key URI).</summary>
    public static string UriFor(string secret, string issuer, string account)
    {
        var label = $"{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}";
        return $"otpauth://totp/{label}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits={Digits}&period={Period}";
    }

    /// <summary>The time step whose code this is, if it is near and after <paramref name="after"/>; otherwise null.</summary>
    internal static long? FindStep(string secret, string code, DateTimeOffset now, long after)
    {
        if (code.Length != Digits || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        var key = Base32.Decode(secret);
        var current = StepOf(now);
        long? found = null;
        for (var step = current - Window; step <= current + Window; step++)
        {
            var same = CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.ASCII.GetBytes(code), System.Text.Encoding.ASCII.GetBytes(CodeAt(key, step)));
            found = same && step > after ? step : found;
        }

        return found;
    }

    internal static long StepOf(DateTimeOffset time) => time.ToUnixTimeSeconds() / Period;

    [SuppressMessage("Security", "CA5350", Justification = "The algorithm that authenticator apps know; as a keyed hash it is not broken.")]
    internal static string CodeAt(ReadOnlySpan<byte> key, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(key, counter, hash);
        var truncated = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (truncated % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }
}
