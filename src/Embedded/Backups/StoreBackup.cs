using LiveChat.Embedded.Sqlite;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using static SQLitePCL.raw;

namespace LiveChat.Embedded.Backups;

/// <summary>Copies a store into one file, while the server runs or not: what was acked before the start is in it.</summary>
public static class StoreBackup
{
    private const int PagesAtOnce = 256;

    /// <summary>Writes the backup beside its place and moves it there when it is whole and checked.</summary>
    /// <param name="dataFolder">The folder of the store.</param>
    /// <param name="file">Where the backup goes; must not exist yet.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancellationToken">Gives up and leaves nothing behind.</param>
    /// <exception cref="StoreRefusedException">No store in the folder, or the file exists.</exception>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Run(
        string dataFolder,
        string file,
        Action<BackupProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (Path.Exists(file))
        {
            throw new StoreRefusedException($"{file} exists already. Choose another name.");
        }

        var part = file + ".part";
        try
        {
            using (var source = StoreCheck.OpenExisting(dataFolder))
            {
                Schema.VersionOf(source, Schema.Steps.Count);
                PrivateFile.Create(part);
                Copy(source, part, progress, cancellationToken);
            }

            StoreCheck.Require(part);
            File.Move(part, file, overwrite: false);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static void Copy(
        Connection source, string file, Action<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        // One snapshot for the whole copy: without it every commit of the server would start the copy anew.
        source.Execute("BEGIN");
        source.Ask("SELECT COUNT(*) FROM sqlite_schema");
        var pageSize = source.Ask("PRAGMA page_size");

        using var target = Connection.Open(file, SQLITE_OPEN_READWRITE);
        using (var backup = sqlite3_backup_init(target.Handle, "main", source.Handle, "main"))
        {
            if (backup is null || backup.IsInvalid)
            {
                target.Check(sqlite3_errcode(target.Handle));
            }

            int code;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                code = sqlite3_backup_step(backup, PagesAtOnce);
                target.Check(code);
                var total = sqlite3_backup_pagecount(backup);
                progress?.Invoke(new BackupProgress(
                    (total - sqlite3_backup_remaining(backup)) * pageSize, total * pageSize));
            }
            while (code != SQLITE_DONE);
        }

        // The copy says that it has a log beside it, as the store has; a backup is one file.
        target.Execute("PRAGMA journal_mode = DELETE");
    }
}
