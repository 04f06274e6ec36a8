using Microsoft.Extensions.Options;

namespace LiveChat.Api.Files.Media;

/// <summary>The programs that unpack pictures and documents, so that the server does not; null for those that this machine has not.</summary>
internal sealed class PreviewTools
{
    public PreviewTools(IOptions<PreviewOptions> options)
    {
        AreWanted = options.Value.AtOnce > 0;
        if (!AreWanted || !OperatingSystem.IsLinux())
        {
            return;
        }

        Limits = Find("prlimit");
        Pictures = Find("vipsthumbnail");
        Documents = Find("pdftoppm");
    }

    public bool AreWanted { get; }

    /// <summary>Runs others within limits (util-linux).</summary>
    public string? Limits { get; init; }

    /// <summary>libvips'.</summary>
    public string? Pictures { get; init; }

    /// <summary>Poppler's.</summary>
    public string? Documents { get; init; }

    public bool MakesPictures => Limits is not null && Pictures is not null;

    public bool MakesPages => MakesPictures && Documents is not null;

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin")
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
