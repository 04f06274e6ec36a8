using System.Text;

namespace LiveChat.Grains.Accounts.Factors;

/// <summary>Base32 of RFC 4648 without padding, as authenticator apps take secrets.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(((bytes.Length * 8) + 4) / 5);
        var (bits, held) = (0, 0);
        foreach (var value in bytes)
        {
            (bits, held) = (((bits << 8) | value) & 0xFFFF, held + 8);
            for (; held >= 5; held -= 5)
            {
                text.Append(Alphabet[(bits >> (held - 5)) & 31]);
            }
        }

        return held > 0 ? text.Append(Alphabet[(bits << (5 - held)) & 31]).ToString() : text.ToString();
    }

    /// <summary>Of a text that <see cref="Encode"/> made.</summary>
    public static byte[] Decode(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        var (bits, held, next) = (0, 0, 0);
        foreach (var c in text)
        {
            (bits, held) = (((bits << 5) | Alphabet.IndexOf(c, StringComparison.Ordinal)) & 0xFFFF, held + 5);
            if (held >= 8)
            {
                bytes[next++] = (byte)(bits >> (held -= 8));
            }
        }

        return bytes;
    }
}
