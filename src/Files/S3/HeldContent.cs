using LiveChat.Files.Folder;

namespace LiveChat.Files.S3;

/// <summary>Content that can be read again: in memory when it is small, or else in a file of this machine that nobody else sees and that is gone when it is closed, however this process ends.</summary>
internal static class HeldContent
{
    /// <summary>In bytes. What is smaller is not worth a file.</summary>
    public const int MostInMemory = 256 * 1024;

    public static async Task<Stream> ReadAsync(Stream content, long length, CancellationToken cancellationToken)
    {
        Stream held = length <= MostInMemory ? new MemoryStream((int)length) : Create();
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
