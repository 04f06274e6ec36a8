using LiveChat.Files.Folder;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Files;

namespace LiveChat.Files.Tests;

public sealed class FolderFileStoreTests : FileStoreContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-files-");

    private string Root => Path.Combine(_folder.FullName, "files");

    protected override Task<IFileStore> OpenStoreAsync() => Task.FromResult<IFileStore>(new FolderFileStore(Root));

    protected override Task DeleteAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Parts_come_through_the_server_only()
    {
        var store = await OpenStoreAsync();
        var key = new FileKey(FileId.New());
        var upload = await store.BeginAsync(key, TestContext.Current.CancellationToken);

        Assert.Null(store.PartOrigin);
        Assert.Null(await store.LinkPartAsync(key, upload, 1, 10, TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_reads_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights of files are otherwise there.");
        var store = await OpenStoreAsync();
        var key = new FileKey(FileId.New());
        var upload = await store.BeginAsync(key, TestContext.Current.CancellationToken);
        await store.PutPartAsync(key, upload, 1, new MemoryStream([1]), 1, TestContext.Current.CancellationToken);
        await store.PutAsync(key, new MemoryStream([1]), 1, TestContext.Current.CancellationToken);

        var all = new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).ToList();

        Assert.Equal(5, all.Count);
        Assert.All(all.Append(new DirectoryInfo(Root)), found => Assert.Equal(
            UnixFileMode.None, found.UnixFileMode & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)));
    }

    [Fact]
    public async Task Nothing_that_broke_off_is_left_in_the_folder()
    {
        var store = await OpenStoreAsync();
        var key = new FileKey(FileId.New());

        await Assert.ThrowsAsync<UploadFaultException>(() => store.PutAsync(key, new MemoryStream([1]), 2, TestContext.Current.CancellationToken));
        var upload = await store.BeginAsync(key, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<UploadFaultException>(
            () => store.PutPartAsync(key, upload, 1, new MemoryStream([1]), 2, TestContext.Current.CancellationToken));

        Assert.Empty(new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_a_failure_of_the_store()
    {
        await File.WriteAllTextAsync(Root, "in the way", TestContext.Current.CancellationToken);
        var store = await OpenStoreAsync();

        await Assert.ThrowsAnyAsync<IOException>(
            () => store.PutAsync(new FileKey(FileId.New()), new MemoryStream([1]), 1, TestContext.Current.CancellationToken));
    }
}
