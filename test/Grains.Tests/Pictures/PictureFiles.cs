using System.Buffers.Binary;
using System.Text;
using LiveChat.Grains.Pictures;

namespace LiveChat.Grains.Tests.Pictures;

/// <summary>Files of 16 pixels a side as Chromium 150 writes them (JPEG and WebP with a colour profile), and what can be done to them.</summary>
internal static class PictureFiles
{
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAB/0lEQVR4AaSQS0hUcRTGv+6YNA+bymrA3iVkBdEwuUhaRVBSJEFp0SJo1aKFixY+kNGFC3XhQhQXg6P4AHeCblQQH6Dg"
        + "A8GNo6IyICKiDr7m4V3oOcf53ztX3Hnh3O9//vN9v3PuaMcXfDSceWIHOvrb5hAoGUR1YSdqClvRUdaDkfZxxA/jZ9yABTA/uYHaP30Y6pjFykwYid09xKjCs8sY7xpF8G8zVqeXLBAD"
        + "EJraQKB0CNHIHmzQYbtERZqWorGdHfRWtiA8EzIgAojuH6G7bgJpmk4r6aIc5F5ADKHiO4aPNXQhsX8oEAFMD6wYk5VJgmoDFWalIfHIFpaHJ0zAWmgTTFYTlQqEQ1R8VnDW7YXFFMD8"
        + "OtggEDafN5nvqRQ8srRgAo71BJiqfhQYm6kMKJ3Zo3roURNwJ9tt3UCZWembGShh1dOGmY/vmYCsJ5mnADJYzNyTWcKpStDrD++bAN+nl3Bl2AQiZgoaSmaBsjKE9IozHY8+5JsAt8eN"
        + "/OLP8j+ob5QQgYw+GdZIff+KYb/lMQF8ys57hoKq37h602HdhCYKhNR5IwN55X54ct9wREqTd/L1wJeDosZSvP7xEXe9T+G65oDDbUeW9wWef/+Gd/VNuO3NTbpPxQLgq3SnHa9+fsF7"
        + "/398DTahIBjA2wo/cop+4bLTxRZLnQAAAP//hnhU6AAAAAZJREFUAwBR+SDwV/+dSAAAAABJRU5ErkJggg==");

    public static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFla"
        + "AAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJY"
        + "WVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
        + "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0o"
        + "OjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj"
        + "Y2P/wAARCAAQABADASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAECBf/EAB4QAAICAQUBAAAAAAAAAAAAAAEDAgQFABESIUEU/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgT/xAAY"
        + "EQEAAwEAAAAAAAAAAAAAAAABAAIREv/aAAwDAQACEQMRAD8A0c/m7RvMrVmyUtR4kxOxkfe9PAZq19i69lsmrYeIMjuYnzvRnMHZ+1lmsstW08iIjcxPvWqwWEs/YuxYWVLWeQEhsSfO"
        + "tO9zACUhTjWf/9k=");

    public static readonly byte[] Webp = Convert.FromBase64String(
        "UklGRmICAABXRUJQVlA4WAoAAAAgAAAADwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFla"
        + "AAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJY"
        + "WVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
        + "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggdAAAADACAJ0BKhAAEAACwEwlsAJ0AR9wYOzi"
        + "DvOgAP75A8QQW8+4pjdhNa3TCCMipn/s5RnMVYNHDhv1VQOMgLD9ov46TjlE9dp4O51KKgP7CUy+QGVICYYqTcGE6R17w6pFUt7a5NrIaBmcJSFe4KkJn/LLzgAA");

    public static readonly byte[] WebpWithAlpha = Convert.FromBase64String(
        "UklGRtQCAABXRUJQVlA4WAoAAAAwAAAADwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFla"
        + "AAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJY"
        + "WVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
        + "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBIqwAAAA2AY23b8egJKqe0nS6ds4TU5g60pNRW"
        + "aY3N2q7sme/958wSIkJh2yYMaG84A/9CWdJtej3YbTxQCBfWNg9hsXkr2wyC0bXrLx6+eIpcfx+QlddA6IuHeOcJkbUbQixP7tiCe5NDrFx/AecWJVKkvQZeKRFLCBxYKJHyO+DYQIgW"
        + "3QM9r+gPej0Brqp5Qqx8wf6yNonLCT0u07/ttz06Je5uzrh/fZ5f3nNiAABWUDggMgAAAHABAJ0BKhAAEAAGAEwlsAJ0AYhAAP7nGEsuf+trAdKLGra+DP8qeRurRvij6qEnAAAA");

    public static readonly byte[] WebpLossless = Convert.FromBase64String(
        "UklGRpIDAABXRUJQVlA4WAoAAAAwAAAADwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFla"
        + "AAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJY"
        + "WVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
        + "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDhMpAEAAC8PwAMQT8IokiRFvYz3PmXn3wAzzowN"
        + "t7VtK9HF3Z0UMieiZ2IqoABowGcacDcntm0ty/3d3f8h/DjMgUSlsZgi2Zt7JGtzdxy4bRvGadlxk3TbXXRNsctV8iEZWrbQbV6nb8sFmJA12Fi1Yxna1xj95cmliWc+p1y5aAIdgnMN"
        + "+TDxd82r5bTtBWjoLLTRd/2dLT/7jEvSYOlKduamctISP6RSYK2Yq/gp1tYX1NQV48OOBvg/dGsAuqkHIDHc1deWPHzTpcQ9PpyjAfjPtgagFzUK4NolFdyFFHuLPEWDegdfduhNtybB"
        + "f7SsmC/4/6W4W+imWbO3gAD/0Q4IyIgngQDypgcEkA/T+DINB7ZtHcv/5/5s27btOvOfUKv3fashRPRfYdu2TfZO2jMAAAAAAJyV2enQT9sVjlzfz8f5uJn7BIc/79f9ctyuVwsLcN2k"
        + "vV4tJm0bZN+v+1nY09EwBD2NPR52ErD7dqh2p1mEvc5u1AvQ1dm1agxy0h50GvVqKQjupcYuZRxA4Nch7LxXfIzVknbSo3ycGU2VC3G/8dcfAw==");

    public static readonly Dictionary<string, byte[]> All = new()
    {
        ["png"] = Png,
        ["jpeg"] = Jpeg,
        ["webp"] = Webp,
        ["webp-alpha"] = WebpWithAlpha,
        ["webp-lossless"] = WebpLossless,
    };

    /// <summary>A file as it is kept.</summary>
    public static byte[] Kept(byte[] file) => PictureRules.Read(file).Value!.File.ToArray();

    /// <summary>With one more chunk or segment behind the head: of PNG and WebP a type of four letters, of JPEG a marker.</summary>
    public static byte[] With(string kind, string type, byte[] content) => kind switch
    {
        "png" => Insert(Png, 33, Chunk(type, content)),
        "jpeg" => Insert(Jpeg, 20, [0xFF, Convert.ToByte(type, 16), (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content]),
        _ => Sized(Insert(All[kind], 30, RiffChunk(type, content))),
    };

    public static byte[] Insert(byte[] file, int at, byte[] more) => [.. file[..at], .. more, .. file[at..]];

    public static byte[] Chunk(string type, byte[] content)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        return Summed(chunk, 0, content.Length);
    }

    public static byte[] RiffChunk(string type, byte[] content)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. content, .. content.Length % 2 == 0 ? Array.Empty<byte>() : [0]];
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), content.Length);
        return chunk;
    }

    /// <summary>A WebP whose head tells its true length.</summary>
    public static byte[] Sized(byte[] webp)
    {
        BinaryPrimitives.WriteInt32LittleEndian(webp.AsSpan(4), webp.Length - 8);
        return webp;
    }

    /// <summary>A file that says it is of another size; what is in it stays.</summary>
    public static byte[] Saying(string kind, int width, int height)
    {
        var file = All[kind].ToArray();
        if (kind == "png")
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
            return Summed(file, 8, 13);
        }

        if (kind == "jpeg")
        {
            var frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
            BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), (ushort)height);
            BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), (ushort)width);
            return file;
        }

        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(24), (short)(width - 1));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(27), (short)(height - 1));
        var pixels = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(pixels + 3), (short)width);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(pixels + 5), (short)height);
        return file;
    }

    private static byte[] Summed(byte[] file, int chunk, int length)
    {
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(chunk + 8 + length), PngChecksum.Of(file.AsSpan(chunk + 4, 4 + length)));
        return file;
    }
}
