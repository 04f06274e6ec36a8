using LiveChat.Grains.Ports;

namespace LiveChat.Embedded.Store;

/// <summary>Keeps a data folder to one process. The system lifts it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    public const string FileName = "livechat.lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="StoreRefusedException">Another process has it.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            return new FolderLock(new FileStream(
                Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new StoreRefusedException(
                $"The data folder {folder} is in use by another LiveChat. Stop that one, or choose another folder with --data.");
        }
    }

    public void Dispose() => _file.Dispose();
}
