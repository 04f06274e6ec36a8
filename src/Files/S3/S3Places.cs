using System.Globalization;
using Amazon.S3.Model;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Files.S3;

/// <summary>Keys and ranges as S3 writes them.</summary>
internal sealed class S3Places(S3Options options)
{
    public string FolderOf(FileId file) => $"{options.Prefix}{file}/";

    public string KeyOf(FileKey key) => FolderOf(key.File) + key.VariantName;

    public static ByteRange? RangeOf(FileRange? range) => range switch
    {
        null => null,
        { Last: long.MaxValue } open => new ByteRange(string.Create(CultureInfo.InvariantCulture, $"bytes={open.First}-")),
        { } closed => new ByteRange(closed.First, closed.Last),
    };

    /// <summary>The number behind the slash of <c>bytes 0-9/1000</c>.</summary>
    public static long? WholeLength(string? contentRange) =>
        contentRange is not null && long.TryParse(contentRange[(contentRange.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : null;
}
