namespace LiveChat.Files.S3;

/// <summary>Content in a file of this machine that nobody else sees and that is gone when it is closed.</summary>
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
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = 0,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"livechat-{Guid.NewGuid():n}"), options);
    }
}
