namespace LiveChat.Grains.Tests.Golden;

/// <summary>Where golden files lie, and how bytes are written in them.</summary>
internal static class GoldenFile
{
    private const string Folder = "test/Grains.Tests/Golden";
    private const int BytesPerLine = 32;

    /// <summary>Of a type in a store: its JSON.</summary>
    public static string Stored(string name) => $"{Folder}/stored/{name}.json";

    /// <summary>Of an event in the log of a room: its JSON, which is also what clients receive.</summary>
    public static string Log(string name) => $"{Folder}/log/{name}.json";

    /// <summary>Of a type between processes: its JSON in the first line, for people; then the bytes.</summary>
    public static string Sent(string name) => $"{Folder}/sent/{name}.txt";

    /// <summary>The files of a folder, by path from the root of the repository.</summary>
    public static string[] In(string folder)
    {
        var found = new DirectoryInfo(CheckedIn.PathOf($"{Folder}/{folder}"));
        return found.Exists ? [.. found.EnumerateFiles().Select(file => $"{Folder}/{folder}/{file.Name}").Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>The folders of released versions: <c>previous/0.1.0</c>. Those whose names are words are made by hand.</summary>
    public static string[] Versions { get; } =
    [
        .. new DirectoryInfo(CheckedIn.PathOf($"{Folder}/previous")).EnumerateDirectories()
            .Where(version => char.IsAsciiDigit(version.Name[0]))
            .Select(version => $"previous/{version.Name}"),
    ];

    public static string Read(string path) => File.ReadAllText(CheckedIn.PathOf(path));

    /// <summary>The sample of the type that a file is of; null when there is none any more.</summary>
    public static Sample? SampleOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return Samples.All.FirstOrDefault(sample => sample.Name == name);
    }

    public static string Write(string json, byte[] bytes)
    {
        var lines = bytes.Chunk(BytesPerLine).Select(Convert.ToHexStringLower);
        return $"{json}\n{string.Join('\n', lines)}\n";
    }

    public static (string Json, byte[] Bytes) Parse(string text)
    {
        var lines = text.Split('\n');
        return (lines[0], Convert.FromHexString(string.Concat(lines[1..])));
    }
}
