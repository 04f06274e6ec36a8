using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using LiveChat.Api.Files.Media;

namespace LiveChat.Api.Tests.Files.Media;

/// <summary>Pictures that are red on the left and blue on the right, made by real programs; they fail where those are missing.</summary>
internal static class Drawn
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Of eight bits and three colours.</summary>
    public static byte[] Png(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (3 * width)];
            for (var x = 0; x < width; x++)
            {
                row[1 + (3 * x) + (x < width / 2 ? 0 : 2)] = 255;
            }

            for (var y = 0; y < height; y++)
            {
                zlib.Write(row);
            }
        }

        return [.. PngSignature, .. PngHeader(width, height), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>That says how large it is, and has nothing in it.</summary>
    public static byte[] EmptyPng(int width, int height) =>
        [.. PngSignature, .. PngHeader(width, height), .. Chunk("IDAT", [0x78, 0x9C, 0x03, 0, 0, 0, 0, 1]), .. Chunk("IEND", [])];

    /// <param name="width">Of the PNG that it is made of.</param>
    /// <param name="height">Of the same.</param>
    /// <param name="ending">What it becomes, such as <c>jpg</c>, with options of libvips behind it.</param>
    public static async Task<byte[]> AsAsync(int width, int height, string ending)
    {
        var folder = Directory.CreateTempSubdirectory("livechat-test-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "from.png"), Png(width, height));
            await RunAsync(folder.FullName, "vips", "copy", "from.png", "to." + ending);
            var made = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "to." + ending.Split('[')[0]));
            return ending.StartsWith("webp", StringComparison.Ordinal) ? await SimpleAsync(made) : made;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Some versions of libvips leave things in a WebP that was to have none.</summary>
    private static async Task<byte[]> SimpleAsync(byte[] webp)
    {
        using var window = new Window(new MemoryStream(webp));
        using var plain = new MemoryStream();
        Assert.NotNull(await WebpCopy.CopyAsync(window, plain, isPlain: true, TestContext.Current.CancellationToken));
        byte[] pieces = plain.ToArray() is var copied && Told.Tells(copied[..16], "VP8X") ? copied[30..] : copied[12..];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(pieces.Length + 4), .. "WEBP"u8, .. pieces];
    }

    /// <summary>The colour of a pixel, as a decoder sees it.</summary>
    public static async Task<(int Red, int Blue)> PixelAsync(byte[] picture, int x, int y)
    {
        var folder = Directory.CreateTempSubdirectory("livechat-test-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "picture"), picture);
            var said = await RunAsync(folder.FullName, "vips", "getpoint", "picture", $"{x}", $"{y}");
            var colours = said.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return (int.Parse(colours[0], CultureInfo.InvariantCulture), int.Parse(colours[2], CultureInfo.InvariantCulture));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Of one pixel, so often.</summary>
    public static byte[] Gif(int frames, ushort width = 1, ushort height = 1) =>
    [
        .. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0x80, 0, 0, 255, 0, 0, 0, 0, 255,
        .. Enumerable.Repeat<byte[]>([0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0], frames).SelectMany(frame => frame),
        0x3B,
    ];

    public static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), LiveChat.Grains.Pictures.PngChecksum.Of(named));
        return chunk;
    }

    private static byte[] PngHeader(int width, int height)
    {
        var content = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(content, width);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(4), height);
        (content[8], content[9]) = (8, 2);
        return Chunk("IHDR", content);
    }

    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return said;
    }
}
