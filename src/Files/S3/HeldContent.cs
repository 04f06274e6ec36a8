using LiveChat.Files.Folder;

namespace LiveChat.Files.S3;

/// <summary>Content in a file of this machine that nobody else sees and that is gone when it is closed, however this process ends.</summary>
internal static class HeldContent
{
    public static async Task<FileStream> ReadAsync(Stream content, long length, CancellationToken cancellationToken)
    {
        var held = Create();
        try
        {
            await ContentCopy.CopyAsync(content, held, length, cancellationToken);
            held.Position = 0;
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"livechat-{Guid.NewGuid():n}");
        if (OperatingSystem.IsWindows())
        {
            return Disk.Create(path, FileAccess.ReadWrite, FileOptions.DeleteOnClose);
        }

        var held = Disk.Create(path, FileAccess.ReadWrite);
        File.Delete(path); // What is open stays, without a name.
        return held;
    }
}
