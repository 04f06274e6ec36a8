using System.Runtime.InteropServices;

namespace LiveChat.Files.Folder;

/// <summary>Files and folders that nobody else may read, and that are there after the power was lost.</summary>
internal static partial class Disk
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <param name="path">Where nothing is yet.</param>
    /// <param name="access">What is done with it before it is closed.</param>
    /// <param name="more">What else it is besides asynchronous.</param>
    /// <param name="length">What is kept free for it on the disk, in bytes; a disk that is full says so before anything is written.</param>
    public static FileStream Create(string path, FileAccess access = FileAccess.Write, FileOptions more = FileOptions.None, long length = 0)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = access, BufferSize = 0, Options = FileOptions.Asynchronous | more, PreallocationSize = length };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return new FileStream(path, options);
    }

    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnFolder);
        }
    }

    /// <summary>A file or folder that was made or renamed in a folder is there for good only when the folder is written, too.</summary>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, flags: 0);
        if (handle < 0)
        {
            throw new IOException("A folder of files cannot be opened.");
        }

        var failed = Fsync(handle) != 0;
        _ = Close(handle);
        if (failed)
        {
            throw new IOException("A folder of files cannot be written.");
        }
    }

    /// <summary>After a failure, which is what counts.</summary>
    public static void Forget(string name)
    {
        try
        {
            File.Delete(name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The folder is gone or cannot be written: nobody reads what ends so.
        }
    }

    /// <summary>All of it at once, by its name: no upload with some of its parts is left when the process ends between.</summary>
    public static void DeleteFolder(string folder)
    {
        var unfinished = folder + FolderPlaces.Unfinished;
        try
        {
            Directory.Move(folder, unfinished);
            Directory.Delete(unfinished, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody else was first.
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
