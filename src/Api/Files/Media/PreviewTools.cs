using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Files.Media;

/// <summary>The programs that unpack pictures and documents, and read them, so that the server does not; null for those that this machine has not.</summary>
internal sealed class PreviewTools
{
    public PreviewTools(IOptions<PreviewOptions> options)
    {
        AreWanted = options.Value.AtOnce > 0;
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Limits = Find("prlimit");
        Pictures = Find("vipsthumbnail");
        Documents = Find("pdftoppm");
        PageTexts = Find("pdftotext");
        Runtime = Existing(Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet")));
        OfficeTexts = Existing(Path.Combine(AppContext.BaseDirectory, "LiveChat.Extract.dll"));
    }

    public bool AreWanted { get; }

    /// <summary>Runs others within limits (util-linux).</summary>
    public string? Limits { get; init; }

    /// <summary>libvips'.</summary>
    public string? Pictures { get; init; }

    /// <summary>Poppler's.</summary>
    public string? Documents { get; init; }

    /// <summary>Poppler's, for the words in documents.</summary>
    public string? PageTexts { get; init; }

    /// <summary>What this process runs on.</summary>
    public string? Runtime { get; init; }

    /// <summary>Our own, for the words in documents of office programs; <see cref="Runtime"/> runs it.</summary>
    public string? OfficeTexts { get; init; }

    public bool MakesPictures => AreWanted && Limits is not null && Pictures is not null;

    public bool MakesPages => MakesPictures && Documents is not null;

    public bool ReadsPages => Limits is not null && PageTexts is not null;

    public bool ReadsOffice => Limits is not null && Runtime is not null && OfficeTexts is not null;

    private static string? Existing(string file) => File.Exists(file) ? file : null;

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin")
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
