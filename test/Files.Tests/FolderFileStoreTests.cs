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

    [Fact]
    public async Task Parts_are_written_once()
    {
        var store = await OpenStoreAsync();
        var (key, upload) = await TwoPartsAsync(store);
        var before = Files();

        await store.CompleteAsync(key, upload, await store.GetPartsAsync(key, upload, Cancel), Cancel);

        Assert.Equal(before.Where(file => file.Length > 100).Select(Written), Files().Where(file => file.Length > 100).Select(Written));
    }

    [Fact]
    public async Task A_completing_that_was_cut_off_goes_on_or_is_aborted()
    {
        var store = await OpenStoreAsync();
        var (key, upload) = await TwoPartsAsync(store);
        var parts = await store.GetPartsAsync(key, upload, Cancel);
        var inTheWay = Directory.CreateDirectory($"{Directory.GetParent(Files()[0].DirectoryName!)!.FullName}/{key.File}.{key.VariantName}-parts");
        await Assert.ThrowsAnyAsync<IOException>(() => store.CompleteAsync(key, upload, parts, Cancel));
        inTheWay.Delete();

        Assert.Null(await store.OpenAsync(key, null, Cancel));
        var refused = await Assert.ThrowsAsync<UploadFaultException>(() => store.CompleteAsync(key, upload, [parts[1], parts[0]], Cancel));
        Assert.Equal(UploadFault.Parts, refused.Fault);
        Assert.Equal(IFileStore.MinPart + 1, await (await OpenStoreAsync()).CompleteAsync(key, upload, parts, Cancel));

        await store.AbortAsync(key, upload, Cancel);
        await using (var file = await store.OpenAsync(key, null, Cancel))
        {
            Assert.Equal(IFileStore.MinPart + 1, file!.Length);
        }

        await store.DeleteAllAsync(key.File, Cancel);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task What_is_left_of_a_completing_that_was_cut_off_goes_with_the_upload()
    {
        var store = await OpenStoreAsync();
        var (key, upload) = await TwoPartsAsync(store);
        var parts = await store.GetPartsAsync(key, upload, Cancel);
        Directory.CreateDirectory($"{Directory.GetParent(Files()[0].DirectoryName!)!.FullName}/{key.File}.{key.VariantName}-parts");
        await Assert.ThrowsAnyAsync<IOException>(() => store.CompleteAsync(key, upload, parts, Cancel));

        await store.AbortAsync(key, upload, Cancel);

        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_part_that_somebody_took_away_is_a_failure_of_the_store_and_no_shorter_file()
    {
        var store = await OpenStoreAsync();
        var (key, upload) = await TwoPartsAsync(store);
        await store.CompleteAsync(key, upload, await store.GetPartsAsync(key, upload, Cancel), Cancel);
        await using var reading = await store.OpenAsync(key, null, Cancel);

        Files().Single(file => file.Length == 1).Delete();
        await Assert.ThrowsAnyAsync<IOException>(() => reading!.Content.CopyToAsync(Stream.Null, Cancel));

        Files().Single(file => file.Length == IFileStore.MinPart).Delete();
        await Assert.ThrowsAnyAsync<IOException>(() => store.OpenAsync(key, null, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<(FileKey Key, string Upload)> TwoPartsAsync(IFileStore store)
    {
        var key = new FileKey(FileId.New());
        var upload = await store.BeginAsync(key, Cancel);
        await store.PutPartAsync(key, upload, 1, new MemoryStream(new byte[IFileStore.MinPart]), IFileStore.MinPart, Cancel);
        await store.PutPartAsync(key, upload, 2, new MemoryStream([7]), 1, Cancel);
        return (key, upload);
    }

    private List<FileInfo> Files() => [.. new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories)];

    private static (long, DateTime) Written(FileInfo file) => (file.Length, file.LastWriteTimeUtc);
}
