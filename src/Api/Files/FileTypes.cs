using System.Buffers;
using System.Text;
using System.Text.Unicode;
using LiveChat.Api.Pictures;
using LiveChat.Grains.Files;
using LiveChat.Grains.Pictures;

namespace LiveChat.Api.Files;

/// <summary>What a file is by its first bytes. A closed list: whatever is not surely one of it is bytes and nothing else.</summary>
internal static class FileTypes
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Head = 4096;

    public const string Unknown = "application/octet-stream";

    public const string Pdf = "application/pdf";

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r' or '\f' or 27)).Select(code => (byte)code), 127]);

    /// <param name="head">The first <see cref="Head"/> bytes, or all if there are fewer.</param>
    public static (string Type, FileKind Kind) Of(ReadOnlySpan<byte> head) => OfPicture(head) ?? OfSound(head) ?? OfMovie(head) ?? OfText(head) ?? (Unknown, FileKind.Other);

    /// <summary>What browsers show or play, and never run: all else is handed out to be saved.</summary>
    public static bool IsShown(FileKind kind) => kind is FileKind.Image or FileKind.Video or FileKind.Audio;

    private static (string, FileKind)? OfPicture(ReadOnlySpan<byte> head) =>
        PictureFormats.Of(head) is { } format ? (PictureAnswer.TypeOf(format).Type, FileKind.Image) : null;

    private static (string, FileKind)? OfSound(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("ID3"u8) || (head.Length > 3 && head[0] == 0xFF && (head[1] & 0xFE) == 0xFA && (head[2] & 0xF0) is not (0 or 0xF0)))
        {
            return ("audio/mpeg", FileKind.Audio);
        }

        if (head.StartsWith("fLaC"u8))
        {
            return ("audio/flac", FileKind.Audio);
        }

        if (head.StartsWith("OggS"u8) && (head.IndexOf("OpusHead"u8) == 28 || head.IndexOf("\u0001vorbis"u8) == 28))
        {
            return ("audio/ogg", FileKind.Audio);
        }

        return IsRiff(head, "WAVE"u8) ? ("audio/wav", FileKind.Audio) : null;
    }

    private static (string, FileKind)? OfMovie(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
        {
            return Encoding.Latin1.GetString(head[8..12]) switch
            {
                "M4A " or "M4B " => ("audio/mp4", FileKind.Audio),
                "isom" or "iso2" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "M4V " or "MSNV" or "dash" => ("video/mp4", FileKind.Video),
                _ => null, // Pictures in the same wrapping (HEIC, AVIF), and films that browsers do not play.
            };
        }

        // EBML, with the kind of document among its first words.
        if (!head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) || head[..Math.Min(64, head.Length)].IndexOf((ReadOnlySpan<byte>)[0x42, 0x82, 0x84, .. "webm"u8]) < 0)
        {
            return null;
        }

        // What browsers record is sound alone, and says so at once.
        var onlySound = head.IndexOf("A_OPUS"u8) >= 0 && head.IndexOf("V_VP8"u8) < 0 && head.IndexOf("V_VP9"u8) < 0 && head.IndexOf("V_AV1"u8) < 0;
        return onlySound ? ("audio/webm", FileKind.Audio) : ("video/webm", FileKind.Video);
    }

    private static (string, FileKind)? OfText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8))
        {
            return (Pdf, FileKind.Document);
        }

        return IsText(head) ? ("text/plain", FileKind.Text) : null;
    }

    /// <summary>UTF-8 without control characters but those of lines; a letter that is cut at the end of what is looked at is whole in the file.</summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        var cut = head.Length == Head ? 3 : 0;
        for (var missing = 0; missing <= cut; missing++)
        {
            if (Utf8.IsValid(head[..^missing]))
            {
                return !head.IsEmpty && head.IndexOfAny(Controls) < 0;
            }
        }

        return false;
    }

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> kind) =>
        head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual(kind);
}
