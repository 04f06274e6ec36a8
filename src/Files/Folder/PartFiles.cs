using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains.Ports;

namespace LiveChat.Files.Folder;

/// <summary>Parts in a folder of their own, each a file with its number for a name.</summary>
internal static class PartFiles
{
    public static string PathOf(string folder, int number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));

    public static ImmutableArray<FilePart> In(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => file.Extension != FolderPlaces.Unfinished)
            .Select(file => Of(file, int.Parse(file.Name, NumberStyles.None, CultureInfo.InvariantCulture)))
            .OrderBy(part => part.Number),
    ];

    /// <summary>When it was written tells a part from the one it was put in the place of.</summary>
    public static FilePart Of(FileInfo file, int number) =>
        new(number, file.Length, file.LastWriteTimeUtc.Ticks.ToString("x", CultureInfo.InvariantCulture));

    /// <summary>Deletes all but the first ones.</summary>
    public static void Keep(string folder, int count)
    {
        var kept = Enumerable.Range(1, count).Select(number => PathOf(folder, number)).ToHashSet();
        foreach (var other in Directory.EnumerateFiles(folder).Where(path => !kept.Contains(path)))
        {
            File.Delete(other);
        }
    }
}
