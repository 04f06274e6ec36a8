using System.Collections.Immutable;
using LiveChat.Embedded.Backups;
using LiveChat.Embedded.Rooms;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.PortContracts.Rooms;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.Embedded.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _elsewhere = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string BackupFile => Path.Combine(_elsewhere.Path, "chat.backup");

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task A_backup_restored_is_the_store_it_was_made_of()
    {
        var log = new SqliteRoomLog(_folder.Open());
        await log.AppendAsync(Room, Messages(1, 50), Cancel);

        Backup();
        await log.AppendAsync(Room, [Message(51)], Cancel);
        StoreRestore.Run(BackupFile, Path.Combine(_elsewhere.Path, "data"));

        using var restored = new TestFolder(Path.Combine(_elsewhere.Path, "data"));
        var entries = await new SqliteRoomLog(restored.Open()).ReadForwardAsync(Room, 1, 100, Cancel);
        Same(Messages(1, 50), entries);
        Assert.Equal(new AppendResult(1), await new SqliteRoomLog(restored.Open()).AppendAsync(Room, [Message(51)], Cancel));
    }

    [Fact]
    public async Task A_backup_made_while_rooms_are_written_has_all_that_was_acked_before()
    {
        var log = new SqliteRoomLog(_folder.Open());
        var rooms = Enumerable.Range(0, 10).Select(i => new RoomId($"busy{i}")).ToArray();
        await Task.WhenAll(rooms.Select(room => log.AppendAsync(room, Long(1, 400, room), Cancel)));
        using var stop = new CancellationTokenSource();
        var (writing, steps) = (rooms.Select(room => WriteOn(log, room, 401, stop.Token)).ToArray(), 0);

        await Task.Run(() => StoreBackup.Run(_folder.Path, BackupFile, _ => steps++, Cancel), Cancel);
        await stop.CancelAsync();
        await Task.WhenAll(writing);

        Assert.True(steps > 1);
        StoreRestore.Run(BackupFile, Path.Combine(_elsewhere.Path, "data"));
        using var restored = new TestFolder(Path.Combine(_elsewhere.Path, "data"));
        var copy = new SqliteRoomLog(restored.Open());
        foreach (var room in rooms)
        {
            var entries = await copy.ReadForwardAsync(room, 1, int.MaxValue, Cancel);
            Assert.True(entries.Length >= 400);
            Same(Long(1, entries.Length, room), entries);
        }
    }

    [Fact]
    public async Task A_closed_store_can_be_backed_up()
    {
        await new SqliteRoomLog(_folder.Open()).AppendAsync(Room, Messages(1, 3), Cancel);
        _folder.Close();

        Backup();

        Assert.Equal([BackupFile], Directory.GetFiles(_elsewhere.Path));
    }

    [Fact]
    public void A_backup_does_not_replace_a_file()
    {
        _folder.Open();
        File.WriteAllText(BackupFile, "mine");

        Assert.Throws<StoreRefusedException>(Backup);

        Assert.Equal("mine", File.ReadAllText(BackupFile));
    }

    [Fact]
    public void A_backup_that_is_given_up_leaves_nothing_behind()
    {
        _folder.Open();

        Assert.Throws<OperationCanceledException>(
            () => StoreBackup.Run(_folder.Path, BackupFile, null, new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFileSystemEntries(_elsewhere.Path));
    }

    [Fact]
    public void A_folder_without_a_store_cannot_be_backed_up()
    {
        Assert.Throws<StoreRefusedException>(Backup);
        Assert.Throws<StoreRefusedException>(() => StoreCheck.Run(_folder.Path));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Only_the_owner_may_read_a_backup()
    {
        _folder.Open();

        Backup();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(BackupFile));
        }
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_restored_to_by_force_only()
    {
        _folder.Open();
        Backup();
        _folder.Close();

        Assert.Throws<StoreRefusedException>(() => StoreRestore.Run(BackupFile, _folder.Path));
        StoreRestore.Run(BackupFile, _folder.Path, force: true);

        Assert.Empty(StoreCheck.Run(_folder.Path));
    }

    [Fact]
    public async Task A_restore_by_force_leaves_nothing_of_the_old_store()
    {
        var log = new SqliteRoomLog(_folder.Open());
        await log.AppendAsync(Room, [Message(1)], Cancel);
        Backup();
        await log.AppendAsync(Room, [Message(2)], Cancel);
        File.Copy(_folder.File, _folder.File + ".kept");
        File.Copy(_folder.File + "-wal", _folder.File + "-wal.kept");
        _folder.Close();
        File.Move(_folder.File + "-wal.kept", _folder.File + "-wal");

        StoreRestore.Run(BackupFile, _folder.Path, force: true);

        Same([Message(1)], await new SqliteRoomLog(_folder.Open()).ReadForwardAsync(Room, 1, 10, Cancel));
    }

    [Fact]
    public void A_folder_in_use_is_not_restored_to()
    {
        _folder.Open();
        Backup();
        _folder.Close();
        using var held = FolderLock.Take(_folder.Path);

        var refused = Assert.Throws<StoreRefusedException>(() => StoreRestore.Run(BackupFile, _folder.Path, force: true));

        Assert.Contains("in use", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a store at all")]
    public void What_is_no_backup_is_not_restored(string content)
    {
        File.WriteAllText(BackupFile, content);

        Assert.Throws<StoreRefusedException>(() => StoreRestore.Run(BackupFile, _folder.Path));
        Assert.Throws<StoreRefusedException>(() => StoreRestore.Run(BackupFile + ".none", _folder.Path));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_damaged_backup_is_not_restored()
    {
        await new SqliteRoomLog(_folder.Open()).AppendAsync(Room, Messages(1, 500), Cancel);
        Backup();
        using (var file = new FileStream(BackupFile, FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[16 * 1024]);
        }

        var refused = Assert.Throws<StoreRefusedException>(
            () => StoreRestore.Run(BackupFile, Path.Combine(_elsewhere.Path, "data")));

        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_elsewhere.Path, "data")));
    }

    private static ImmutableArray<LogEntry> Long(long seq, int count, RoomId room)
    {
        return [.. Enumerable.Range(0, count).Select(i => Message(seq + i, body: new string('x', 1_000)).In(room))];
    }

    private void Backup() => StoreBackup.Run(_folder.Path, BackupFile, cancellationToken: Cancel);

    private static async Task WriteOn(SqliteRoomLog log, RoomId room, long seq, CancellationToken stop)
    {
        for (; !stop.IsCancellationRequested && seq < 20_000; seq++)
        {
            await log.AppendAsync(room, Long(seq, 1, room), CancellationToken.None);
        }
    }
}
