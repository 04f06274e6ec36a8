using System.Collections.Immutable;
using System.Globalization;

namespace LiveChat.Files.Folder;

/// <summary>
/// What makes a file of parts that stay where they are: their folder, which stands beside the list, and how long each is. One that is put in the place of another changes all of
/// the file at once.
/// </summary>
/// <param name="Folder">Its name without a path.</param>
/// <param name="Lengths">In bytes, from number 1.</param>
/// <remarks>A line with the name, and one with the lengths, in decimal digits with spaces between.</remarks>
internal sealed record PartList(string Folder, ImmutableArray<long> Lengths)
{
    public long Length => Lengths.Sum();

    /// <summary>Null when there is none.</summary>
    /// <exception cref="IOException">Nobody can read it.</exception>
    public static PartList? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // Meanwhile.
        }

        var lengths = lines.ElementAtOrDefault(1)?.Split(' ').Select(length => long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0).ToImmutableArray();
        return lengths is { } all && all.All(length => length > 0) ? new PartList(lines[0], all) : throw new IOException("The list of the parts of a file is damaged.");
    }

    /// <summary>All of it, and onto the disk.</summary>
    /// <param name="path">Where nothing is yet.</param>
    public async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = Disk.Create(path);
        await using (var text = new StreamWriter(file, leaveOpen: true))
        {
            await text.WriteLineAsync(Folder.AsMemory(), cancellationToken);
            await text.WriteLineAsync(string.Join(' ', Lengths.Select(length => length.ToString(CultureInfo.InvariantCulture))).AsMemory(), cancellationToken);
        }

        file.Flush(flushToDisk: true);
    }
}
