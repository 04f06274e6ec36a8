using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;

namespace LiveChat.Embedded.Backups;

/// <summary>Makes a data folder of a backup.</summary>
public static class StoreRestore
{
    /// <summary>Checks the backup, then puts it into the folder. Until it is there, what was in the folder stays.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="dataFolder">The folder; made when it is not there.</param>
    /// <param name="force">Replaces the store of a folder that is not empty.</param>
    /// <exception cref="StoreRefusedException">The backup is damaged, newer or not one; the folder is in use or not empty.</exception>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Run(string file, string dataFolder, bool force = false)
    {
        if (!File.Exists(file))
        {
            throw new StoreRefusedException($"There is no file {file}.");
        }

        StoreCheck.Require(file);
        PrivateFile.CreateFolder(dataFolder);
        using var folderLock = FolderLock.Take(dataFolder);
        if (!force && !IsEmpty(dataFolder))
        {
            throw new StoreRefusedException(
                $"The data folder {dataFolder} is not empty. Choose another one, or add --force to replace the store in it.");
        }

        var store = Path.Combine(dataFolder, ChatStore.FileName);
        var part = store + ".part";
        try
        {
            PrivateFile.Copy(file, part);
            StoreCheck.Require(part);

            // A log that belongs to the old file must not meet the new one.
            File.Delete(store + "-wal");
            File.Delete(store + "-shm");
            File.Move(part, store, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static bool IsEmpty(string folder)
    {
        return Directory.EnumerateFileSystemEntries(folder).All(path => Path.GetFileName(path) == FolderLock.FileName);
    }
}
