using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.PortContracts.Files;

/// <summary>What every <see cref="IFileStore"/> keeps. An adapter derives from it once per kind of store.</summary>
public abstract partial class FileStoreContract : IAsyncLifetime
{
    private protected readonly FileKey _key = new(FileId.New());
    private protected IFileStore _store = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await OpenStoreAsync();

    public async ValueTask DisposeAsync()
    {
        await DeleteAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens one more over the store of this test, as another process would.</summary>
    protected abstract Task<IFileStore> OpenStoreAsync();

    /// <summary>Closes what was opened and deletes the store.</summary>
    protected abstract Task DeleteAsync();

    [Fact]
    public async Task A_small_file_is_stored_at_once_and_read_whole()
    {
        var bytes = Bytes(70_000);

        await _store.PutAsync(_key, new MemoryStream(bytes), bytes.Length, Cancel);

        Assert.Equal(bytes, await Read(_key));
        Assert.Null(await _store.OpenAsync(_key with { Variant = FileVariant.Thumb }, null, Cancel));
        Assert.Null(await _store.OpenAsync(new FileKey(FileId.New()), null, Cancel));
    }

    [Fact]
    public async Task A_store_that_takes_what_it_is_given_is_not_left_alone()
    {
        await Put(_key, Bytes(100));
        var upload = await _store.BeginAsync(_key, Cancel);
        for (var i = 0; i < 10; i++) // What is refused is no failure of the store.
        {
            await Assert.ThrowsAsync<UploadFaultException>(() => _store.PutPartAsync(_key, upload, 1, new MemoryStream([1]), 2, Cancel));
        }

        Assert.False(_store.IsLeftAlone);
    }

    [Fact]
    public async Task A_file_that_is_put_again_is_the_later_one_and_variants_are_apart()
    {
        await Put(_key, Bytes(100, seed: 1));
        await Put(_key with { Variant = FileVariant.Thumb }, Bytes(50, seed: 2));
        await Put(_key, Bytes(80, seed: 3));

        Assert.Equal(Bytes(80, seed: 3), await Read(_key));
        Assert.Equal(Bytes(50, seed: 2), await Read(_key with { Variant = FileVariant.Thumb }));
    }

    [Theory]
    [InlineData(10, 11)]
    [InlineData(10, 9)]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(10, -1)]
    public async Task Content_of_another_length_than_was_said_is_refused_and_what_was_there_stays(int real, int said)
    {
        await Put(_key, Bytes(5));

        var refused = await Assert.ThrowsAsync<UploadFaultException>(() => _store.PutAsync(_key, new MemoryStream(Bytes(real)), said, Cancel));

        Assert.Equal(UploadFault.Length, refused.Fault);
        Assert.Equal(Bytes(5), await Read(_key));
    }

    [Fact]
    public async Task Content_that_breaks_off_comes_through_and_leaves_nothing()
    {
        var broken = new BreakingStream(Bytes(100_000), 70_000);

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => _store.PutAsync(_key, broken, 100_000, Cancel));

        Assert.Null(await _store.OpenAsync(_key, null, Cancel));
    }

    [Fact]
    public async Task Who_cancels_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        var content = new BreakingStream(Bytes(100_000), 70_000, cancelled.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.PutAsync(_key, content, 100_000, cancelled.Token));

        Assert.Null(await _store.OpenAsync(_key, null, Cancel));
    }

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(999, 999, 999, 1)]
    [InlineData(999, long.MaxValue, 999, 1)]
    [InlineData(0, 999, 0, 1000)]
    [InlineData(0, long.MaxValue, 0, 1000)]
    [InlineData(100, 299, 100, 200)]
    [InlineData(990, 5000, 990, 10)]
    [InlineData(1000, 1000, 1000, 0)]
    [InlineData(1000, long.MaxValue, 1000, 0)]
    [InlineData(5000, 6000, 1000, 0)]
    public async Task A_range_is_those_bytes_as_far_as_there_are_any(long first, long last, int from, int count)
    {
        var bytes = Bytes(1000);
        await Put(_key, bytes);

        await using var file = await _store.OpenAsync(_key, new FileRange(first, last), Cancel);

        Assert.Equal(1000, file!.Length);
        Assert.Equal(bytes[from..(from + count)], await ReadAll(file));
    }

    [Fact]
    public async Task Nothing_of_a_deleted_file_is_left_and_deleting_again_is_harmless()
    {
        var other = new FileKey(FileId.New());
        await Put(other, Bytes(3));
        foreach (var variant in Enum.GetValues<FileVariant>())
        {
            await Put(_key with { Variant = variant }, Bytes(10));
        }

        var upload = await _store.BeginAsync(_key, Cancel);
        await Part(upload, 1, Bytes(10));

        await _store.DeleteAllAsync(_key.File, Cancel);
        await _store.DeleteAllAsync(_key.File, Cancel);

        foreach (var variant in Enum.GetValues<FileVariant>())
        {
            Assert.Null(await _store.OpenAsync(_key with { Variant = variant }, null, Cancel));
        }

        var gone = await Assert.ThrowsAsync<UploadFaultException>(() => _store.GetPartsAsync(_key, upload, Cancel));
        Assert.Equal(UploadFault.Gone, gone.Fault);
        Assert.Equal(Bytes(3), await Read(other));
    }

    [Fact]
    public async Task Who_reads_while_the_file_is_deleted_gets_all_of_it_or_a_failure()
    {
        var bytes = Bytes(3_000_000);
        await Put(_key, bytes);
        await using var file = await _store.OpenAsync(_key, null, Cancel);
        var begin = new byte[1000];
        await file!.Content.ReadExactlyAsync(begin, Cancel);

        await _store.DeleteAllAsync(_key.File, Cancel);

        try
        {
            Assert.Equal(bytes[1000..], await ReadAll(file));
            Assert.Equal(bytes[..1000], begin);
        }
        catch (IOException)
        {
            // The store takes it away under the reader.
        }
    }

    [Fact]
    public async Task Another_process_reads_what_was_stored()
    {
        await Put(_key, Bytes(2000));

        var other = await OpenStoreAsync();

        await using var file = await other.OpenAsync(_key, null, Cancel);
        Assert.Equal(Bytes(2000), await ReadAll(file!));
    }

    private Task Put(FileKey key, byte[] bytes) => _store.PutAsync(key, new MemoryStream(bytes), bytes.Length, Cancel);

    private protected async Task<byte[]> Read(FileKey key)
    {
        await using var file = await _store.OpenAsync(key, null, Cancel);
        Assert.NotNull(file);
        var bytes = await ReadAll(file);
        Assert.Equal(bytes.Length, file.Length);
        return bytes;
    }

    private static async Task<byte[]> ReadAll(StoredFile file)
    {
        using var bytes = new MemoryStream();
        await file.Content.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }

    private protected static byte[] Bytes(int length, int seed = 0)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
