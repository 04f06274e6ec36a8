namespace LiveChat.Driver.Servers;

/// <summary>Finds the built server of this checkout.</summary>
internal static class ServerBuild
{
    /// <summary>The checkout that this program was built in.</summary>
    public static string Root { get; } = FindRoot();

    /// <param name="cluster">The build that runs on Orleans, not the embedded one.</param>
    /// <exception cref="FileNotFoundException">The server was not built.</exception>
    public static string Find(bool cluster)
    {
        var bin = Path.Combine(Root, "src", "Silo", "bin");
        var builds = Directory.Exists(bin)
            ? Directory.GetFiles(bin, "LiveChat.Silo.dll", SearchOption.AllDirectories)
            : [];
        return builds.Where(file => !file.Contains("/ref/", StringComparison.Ordinal))
            .Where(file => file.Contains("/bin/orleans/", StringComparison.Ordinal) == cluster)
            .OrderByDescending(file => file.Contains("/Release/", StringComparison.Ordinal)).ThenByDescending(File.GetLastWriteTimeUtc)
            .FirstOrDefault()
            ?? throw new FileNotFoundException(
                $"The server is not built: dotnet build -c Release src/Silo{(cluster ? " -p:Engine=Orleans" : "")}.", Path.Combine(bin, "LiveChat.Silo.dll"));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LiveChat.sln")))
            {
                return folder.FullName;
            }
        }

        return Environment.CurrentDirectory;
    }
}
