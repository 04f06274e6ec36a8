namespace LiveChat.Deploy.Tests;

/// <summary>Where the parts lie that are tested.</summary>
internal static class Places
{
    public static string Root { get; } = FindRoot();

    public static string Docker => Path.Combine(Root, "docker");

    public static string Overlays => Path.Combine(Docker, "k8s", "overlays");

    /// <summary>The server of the same build as this program.</summary>
    public static string Silo
    {
        get
        {
            var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
            var configuration = Path.GetFileName(Path.GetDirectoryName(own)!);
            return Path.Combine(Root, "src", "Silo", "bin", configuration, Path.GetFileName(own), "LiveChat.Silo.dll");
        }
    }

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LiveChat.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("LiveChat.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
