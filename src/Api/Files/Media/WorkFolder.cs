namespace LiveChat.Api.Files.Media;

/// <summary>A folder that only this process reads, and that is gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    private const int Piece = 64 * 1024;

    /// <param name="parent">The folder for temporary files when empty.</param>
    public WorkFolder(string parent)
    {
        var name = parent.Length > 0 ? System.IO.Path.Combine(parent, System.IO.Path.GetRandomFileName()) : null;
        Path = name is null || OperatingSystem.IsWindows()
            ? Directory.CreateTempSubdirectory("livechat-").FullName
            : Directory.CreateDirectory(name, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    public string Path { get; }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public FileStream Create(string name) => new(PathOf(name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Piece, FileOptions.Asynchronous);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is left is of no use to anybody, and cannot be read by others.
        }
    }
}
