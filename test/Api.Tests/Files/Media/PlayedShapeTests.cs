using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using LiveChat.Api.Files;
using LiveChat.Api.Files.Media;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Files;

namespace LiveChat.Api.Tests.Files.Media;

public sealed class PlayedShapeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "film", Mp4(Movie(Track(1920, 1080))), "2.5 s 1920x1080" },
        { "film on its side", Mp4(Movie(Track(0, 0), Track(1920, 1080, isTurned: true))), "2.5 s 1080x1920" },
        { "film with the description behind", [.. Box("ftyp", "isom\0\0\0\0"u8), .. Box("mdat", new byte[5000]), .. Movie(Track(64, 48))], "2.5 s 64x48" },
        { "recorded voice", Mp4(Movie(Track(0, 0))), "2.5 s ? sound" },
        { "film without an end", Mp4([0, 0, 0, 1, .. "moov"u8, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]), "? ?" },
        { "webm", Webm([0x4489, .. Float(2500)], [0xAE, 0x83, 1, 0xB0, 640, 0xBA, 480]), "2.5 s 640x480" },
        { "recorded webm voice", Webm([], [0xAE, 0x83, 2]), "? ? sound" },
        { "recorded webm voice with sounds", [.. Webm([], [0xAE, 0x83, 2]), .. Sounds(0, 960), .. Cluster(1000, 20, 0), .. Sounds(980, 1480)], "2.48 s ? sound" },
        { "webm that looks as if a cluster began in a sound", [.. Webm([], [0xAE, 0x83, 2]), .. Sounds(0, 960), .. Element([0xA3], [0x81, 3, 0xE8, 0, 0x1F, 0x43, 0xB6, 0x75, 1, 2, 3])], "1 s ? sound" },
        { "webm that looks like very many clusters", [.. Webm([], [0xAE, 0x83, 2]), .. Sounds(0, 960), .. Enumerable.Repeat<byte[]>([0x1F, 0x43, 0xB6, 0x75, 0x88, 0xE7, 0x81, 0], 100).SelectMany(each => each)], "? ? sound" },
        { "mp3 at one rate", Mp3([0xFF, 0xFB, 0x90, 0x64], 40_000), "2.5 s ?" },
        { "mp3 that tells its frames, behind a tag", [.. "ID3\u0004\0\0\0\0\u0001\0"u8, .. new byte[128], .. Mp3([0xFF, 0xFB, 0x90, 0x64], 40_000, frames: 100)], "2.612 s ?" },
        { "mp3 of speech", [.. "ID3\u0004\0\0\0\0\0\0"u8, .. Mp3([0xFF, 0xF3, 0x48, 0xC4], 10_000)], "2.5 s ?" },
        { "wav", Wav(16_000, 40_000), "2.5 s ?" },
        { "wav that was cut off", Wav(16_000, 40_000)[..20_044], "1.25 s ?" },
        { "flac", Flac(48_000, 120_000), "2.5 s ?" },
        { "opus", Opus(312, 120_312), "2.5 s ?" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_plays_says_how_long_and_how_large_it_is(string name, byte[] bytes, string shape)
    {
        Assert.NotEmpty(name);

        Assert.Equal(shape, Words(await ShapeOf(bytes)));
    }

    /// <summary>Whatever is in them: they are read to an end.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_is_broken_is_not_known(string name, byte[] bytes, string shape)
    {
        var random = new Random(name.Length);
        var type = FileTypes.Of(bytes).Type;
        Assert.NotNull(shape);
        for (var i = 0; i < 500; i++)
        {
            var broken = bytes[..random.Next(1, bytes.Length)];
            broken[random.Next(broken.Length)] = (byte)random.Next(256);

            var read = await ShapeOf(broken, type);

            Assert.InRange(read.Duration ?? TimeSpan.FromSeconds(1), TimeSpan.Zero, TimeSpan.FromSeconds(1_000_000));
        }
    }

    private static string Words(PlayedShape shape) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(shape.Duration is { } duration ? $"{duration.TotalSeconds} s" : "?")} {(shape.Width is { } width ? $"{width}x{shape.Height}" : "?")}{(shape.IsSoundOnly ? " sound" : "")}");

    private static async Task<PlayedShape> ShapeOf(byte[] bytes, string? type = null)
    {
        var (store, key) = (new MemoryFileStore(), new FileKey(FileId.New()));
        await store.PutAsync(key, new MemoryStream(bytes), bytes.Length, Cancel);
        return await PlayedShape.OfAsync(type ?? FileTypes.Of(bytes).Type, new FileBytes(store, key, bytes.Length), Cancel);
    }

    internal static byte[] Mp4(byte[] movie) => [.. Box("ftyp", "isom\0\0\0\0"u8), .. movie, .. Box("mdat", new byte[100])];

    internal static byte[] Movie(params byte[][] tracks)
    {
        var head = new byte[100];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(12), 600);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(16), 1500);
        return Box("moov", [.. Box("mvhd", head), .. tracks.SelectMany(track => track)]);
    }

    internal static byte[] Track(int width, int height, bool isTurned = false)
    {
        var head = new byte[84];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(isTurned ? 44 : 40), 0x10000);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(isTurned ? 52 : 56), 0x10000);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(76), width << 16);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(80), height << 16);
        return Box("trak", [.. Box("edts", new byte[8]), .. Box("tkhd", head)]);
    }

    private static byte[] Box(string type, ReadOnlySpan<byte> content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(type, box.AsSpan(4));
        content.CopyTo(box.AsSpan(8));
        return box;
    }

    /// <summary>As browsers record it: the whole is as long as it becomes.</summary>
    private static byte[] Webm(int[] info, int[] track)
    {
        byte[] about = info.Length == 0 ? [] : [0x44, 0x89, 0x88, .. info[1..].Select(each => (byte)each)];
        byte[] inside = track[1..] is { Length: >= 2 } given ? [.. Video(given)] : [];
        return
        [
            0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. "webm"u8,
            0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
            .. Element([0x15, 0x49, 0xA9, 0x66], [0x2A, 0xD7, 0xB1, 0x83, 0x0F, 0x42, 0x40, .. about]),
            .. Element([0x16, 0x54, 0xAE, 0x6B], Element([0xAE], inside)),
            0x1F, 0x43, 0xB6, 0x75, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xE7, 0x81, 0,
        ];
    }

    /// <summary>Sounds in the cluster that was begun, from one time to another.</summary>
    private static byte[] Sounds(short from, short to) => [.. Element([0xA3], [0x81, (byte)(from >> 8), (byte)from, 0x80, 1, 2]), .. Element([0xA0], Element([0xA1], [0x81, (byte)(to >> 8), (byte)to, 0, 3]))];

    private static byte[] Cluster(ushort at, short from, byte lead) =>
        [0x1F, 0x43, 0xB6, 0x75, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xE7, 0x82, (byte)(at >> 8), (byte)at, .. Element([0xA3], [0x81, (byte)(from >> 8), (byte)from, lead])];

    private static byte[] Mp3(byte[] head, int length, uint? frames = null)
    {
        var file = new byte[length];
        head.CopyTo(file, 0);
        if (frames is { } count)
        {
            "Info\0\0\0\u0001"u8.CopyTo(file.AsSpan(36));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(44), count);
        }

        return file;
    }

    private static byte[] Video(int[] given)
    {
        byte[] type = [(byte)given[0], 0x81, (byte)given[1]];
        return given.Length < 6 ? type
            : [.. type, .. Element([0xE0], [(byte)given[2], 0x82, (byte)(given[3] >> 8), (byte)given[3], (byte)given[4], 0x82, (byte)(given[5] >> 8), (byte)given[5]])];
    }

    private static byte[] Element(byte[] id, byte[] content) => [.. id, (byte)(0x80 | content.Length), .. content];

    private static int[] Float(double value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        return [.. bytes.Select(each => (int)each)];
    }

    internal static byte[] Wav(int rate, int length)
    {
        var head = new byte[44];
        "RIFF\0\0\0\0WAVEfmt \u0010\0\0\0"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(28), rate);
        "data"u8.CopyTo(head.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(40), length);
        return [.. head, .. new byte[length]];
    }

    private static byte[] Flac(ulong rate, ulong samples)
    {
        var file = new byte[60];
        "fLaC\0\0\0\u0022"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt64BigEndian(file.AsSpan(18), (rate << 44) | (1ul << 41) | (15ul << 36) | samples);
        return file;
    }

    private static byte[] Opus(ushort skipped, long last)
    {
        var (head, end) = (new byte[60], new byte[40]);
        "OggS"u8.CopyTo(head);
        "OpusHead"u8.CopyTo(head.AsSpan(28));
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(38), skipped);
        "OggS"u8.CopyTo(end);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(6), last);
        return [.. head, .. end];
    }
}
