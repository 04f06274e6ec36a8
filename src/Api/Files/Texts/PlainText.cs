using System.Buffers;
using System.Text;
using LiveChat.Grains.Search.Files;

namespace LiveChat.Api.Files.Texts;

/// <summary>Bytes as the text that search keeps of a file: UTF-8 with nothing in it that cannot be read, of a bounded length.</summary>
internal static class PlainText
{
    /// <summary>How much of a file is looked at: in UTF-16 a letter takes two bytes.</summary>
    public const int MostRead = 2 * SearchedFiles.MostText;

    private const int MostLetter = 4;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether it begins as a text in UTF-16 does, and not as one in UTF-32.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> head) => Utf16Of(head) is not null;

    /// <summary>The text of bytes that somebody sent; null when they are none.</summary>
    /// <param name="begin">The first <see cref="MostRead"/> bytes, or all if there are fewer.</param>
    public static byte[]? Of(ReadOnlySpan<byte> begin)
    {
        var utf16 = Utf16Of(begin);
        var chars = ArrayPool<char>.Shared.Rent(begin.Length + 1);
        try
        {
            var count = ((Encoding?)utf16 ?? Utf8).GetDecoder().GetChars(begin, chars, flush: begin.Length < MostRead);
            var text = chars.AsSpan(0, count);
            return utf16 is not null && text.ContainsAnyInRange('\0', '\b') ? null : Clean(text);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>What a program of ours wrote; null when it is nothing.</summary>
    public static byte[]? OfOwn(ReadOnlySpan<byte> written) => Clean(Encoding.UTF8.GetString(written));

    /// <summary>Without characters that are none, that nobody sees, or that turn the direction of what stands around them, and without empty lines.</summary>
    private static byte[]? Clean(ReadOnlySpan<char> text)
    {
        var kept = new ArrayBufferWriter<byte>(Math.Min(SearchedFiles.MostText, text.Length + MostLetter));
        var (isBlank, last) = (true, new Rune('\n'));
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.WrittenCount > SearchedFiles.MostText - MostLetter)
            {
                break;
            }

            var letter = Rune.IsControl(rune) && rune.Value is not ('\n' or '\r') ? new Rune(' ') : rune;
            if (IsKept(letter) && !(letter == last && letter.Value == '\n'))
            {
                isBlank &= Rune.IsWhiteSpace(letter);
                last = letter;
                kept.Advance(letter.EncodeToUtf8(kept.GetSpan(MostLetter)));
            }
        }

        return isBlank ? null : kept.WrittenSpan.ToArray();
    }

    private static bool IsKept(Rune rune) => rune.Value is not ('\r' or 0xFEFF or 0xFFFD or (>= 0xFDD0 and <= 0xFDEF) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
        && (rune.Value & 0xFFFE) != 0xFFFE;

    private static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] => null,
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        _ => null,
    };
}
