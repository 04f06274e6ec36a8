using System.Reflection;

namespace LiveChat.EndToEnd.Server;

/// <summary>Where the parts lie that are tested together.</summary>
internal static class Places
{
    public static string Root { get; } = FindRoot();

    public static string Client => Path.Combine(Root, "src", "Client", "dist");

    public static string Axe => Path.Combine(Root, "src", "Client", "node_modules", "axe-core", "axe.min.js");

    public static string HostileTexts => Path.Combine(Root, "src", "Client", "src", "text", "corpus", "hostile.json");

    public static string Shots => Path.Combine(Root, "test", "EndToEnd", "shots");

    public static string ReadmePicture => Path.Combine(Root, "docs", "picture.png");

    /// <summary>The server of the same build as this program.</summary>
    public static string Silo
    {
        get
        {
            var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
            var framework = Path.GetFileName(own);
            var configuration = Path.GetFileName(Path.GetDirectoryName(own)!);
            return Path.Combine(Root, "src", "Silo", "bin", configuration, framework, "LiveChat.Silo.dll");
        }
    }

    public static string Chromium()
    {
        if (Environment.GetEnvironmentVariable("LIVECHAT_CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders
            .SelectMany(_ => (string[])["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"], Path.Combine)
            .FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("No Chromium on the PATH. Install one (Debian: apt-get install chromium) or set LIVECHAT_CHROMIUM.");
    }

    /// <summary>Whether what the browsers do is recorded, to be looked at step by step when a journey fails. It takes much of the machine.</summary>
    public static bool Trace => Environment.GetEnvironmentVariable("LIVECHAT_TRACE") is { Length: > 0 };

    public static void RequireClient()
    {
        if (!File.Exists(Path.Combine(Client, "index.html")))
        {
            throw new FileNotFoundException("The web client is not built. In src/Client: npm ci && npm run build");
        }
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

        throw new DirectoryNotFoundException($"{Assembly.GetExecutingAssembly().GetName().Name} does not lie in the repository.");
    }
}
