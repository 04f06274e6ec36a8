using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace LiveChat.Grains;

/// <summary>How ids are written: lower-case Crockford base32, 26 characters, 48 bits of time and 80 random bits (a ULID).</summary>
public static class IdText
{
    /// <summary>The longest text that is accepted as an id.</summary>
    public const int MaxLength = 32;

    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new id; ids made later sort later, to the millisecond.</summary>
    public static string New(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        var milliseconds = now.ToUnixTimeMilliseconds();
        for (var i = 5; i >= 0; i--)
        {
            bytes[i] = (byte)milliseconds;
            milliseconds >>= 8;
        }

        RandomNumberGenerator.Fill(bytes[6..]);
        return Encode(bytes);
    }

    /// <summary>When <see cref="New"/> made an id; the Unix epoch for a text that it did not make.</summary>
    public static DateTimeOffset TimeOf(string id)
    {
        // 26 characters are 130 bits, and the first two of them are empty: the time is the 48 after those.
        var milliseconds = 0L;
        foreach (var c in id.Length == 26 ? id.AsSpan(0, 10) : [])
        {
            var digit = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
            {
                return DateTimeOffset.UnixEpoch;
            }

            milliseconds = (milliseconds << 5) | (long)digit;
        }

        return milliseconds <= LastMillisecond ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : DateTimeOffset.UnixEpoch;
    }

    /// <summary>A secret of 130 random bits, for codes that admit whoever holds them.</summary>
    public static string NewSecret()
    {
        return RandomNumberGenerator.GetString(Alphabet, 26);
    }

    /// <summary>Whether a text from outside can be an id at all: 1 to 32 of a–z and 0–9.</summary>
    public static bool IsWellFormed([NotNullWhen(true)] string? text)
    {
        if (text is null or { Length: 0 or > MaxLength })
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first 16 bytes as 26 characters.</summary>
    internal static string Encode(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[26];
        var value = new UInt128(
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
        for (var i = 25; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }

        return new string(text);
    }
}
