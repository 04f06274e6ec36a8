using System.Runtime.CompilerServices;

namespace LiveChat.Api.Tests;

/// <summary>Texts that are made by the code and read by people or other programs: checked in, so that a change of them is seen in review.</summary>
internal static class CheckedIn
{
    /// <summary>Compares; with <c>LIVECHAT_WRITE=1</c> in the environment it writes instead.</summary>
    public static void MustBe(string path, string text)
    {
        var file = PathOf(path);
        if (Environment.GetEnvironmentVariable("LIVECHAT_WRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing. LIVECHAT_WRITE=1 makes it.");
        Assert.True(
            File.ReadAllText(file) == text,
            $"{path} is not what the code says any more. Run this test with LIVECHAT_WRITE=1 and read the difference.");
    }

    /// <summary>Where a file or folder of the repository lies.</summary>
    public static string PathOf(string path) => Path.Combine(Root(), path);

    /// <summary>The checkout, whatever folder the build writes to.</summary>
    public static string Root() => Above();

    private static string Above([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../.."));
}
