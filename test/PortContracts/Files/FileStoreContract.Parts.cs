using System.Security.Cryptography;
using LiveChat.Grains.Ports;

namespace LiveChat.PortContracts.Files;

public abstract partial class FileStoreContract
{
    private protected const int Min = IFileStore.MinPart;

    [Fact]
    public async Task A_file_in_three_parts_is_the_same_file()
    {
        var bytes = Bytes(12 * 1024 * 1024);
        var upload = await _store.BeginAsync(_key, Cancel);

        await Part(upload, 3, bytes[(2 * Min)..]);
        await Part(upload, 1, bytes[..Min]);
        Assert.Null(await _store.OpenAsync(_key, null, Cancel));
        await Part(upload, 2, bytes[Min..(2 * Min)]);
        var parts = await _store.GetPartsAsync(_key, upload, Cancel);
        var length = await _store.CompleteAsync(_key, upload, parts, Cancel);

        Assert.Equal([1, 2, 3], parts.Select(part => part.Number));
        Assert.Equal([Min, Min, (12 * 1024 * 1024) - (2 * Min)], parts.Select(part => part.Length));
        Assert.Equal(bytes.Length, length);
        Assert.Equal(SHA256.HashData(bytes), SHA256.HashData(await Read(_key)));
    }

    [Fact]
    public async Task A_part_that_is_sent_again_is_in_the_place_of_the_first()
    {
        var upload = await _store.BeginAsync(_key, Cancel);

        var first = await Part(upload, 1, Bytes(500, seed: 1));
        var second = await Part(upload, 1, Bytes(700, seed: 2));

        Assert.NotEqual(first, second);
        Assert.Equal([second], await _store.GetPartsAsync(_key, upload, Cancel));
        Assert.Equal(700, await _store.CompleteAsync(_key, upload, [second], Cancel));
        Assert.Equal(Bytes(700, seed: 2), await Read(_key));
    }

    [Fact]
    public async Task A_part_that_breaks_off_is_not_there_and_one_before_it_stays()
    {
        var upload = await _store.BeginAsync(_key, Cancel);
        var first = await Part(upload, 1, Bytes(300));

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            () => _store.PutPartAsync(_key, upload, 1, new BreakingStream(Bytes(100_000), 70_000), 100_000, Cancel));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            () => _store.PutPartAsync(_key, upload, 2, new BreakingStream(Bytes(100_000), 70_000), 100_000, Cancel));

        Assert.Equal([first], await _store.GetPartsAsync(_key, upload, Cancel));
    }

    [Theory]
    [InlineData(1, 10, 11, UploadFault.Length)]
    [InlineData(1, 10, 9, UploadFault.Length)]
    [InlineData(1, 0, 0, UploadFault.Length)]
    [InlineData(0, 10, 10, UploadFault.Parts)]
    [InlineData(10_001, 10, 10, UploadFault.Parts)]
    public async Task A_part_that_does_not_fit_is_refused(int number, int real, int said, UploadFault fault)
    {
        var upload = await _store.BeginAsync(_key, Cancel);

        var refused = await Assert.ThrowsAsync<UploadFaultException>(
            () => _store.PutPartAsync(_key, upload, number, new MemoryStream(Bytes(real)), said, Cancel));

        Assert.Equal(fault, refused.Fault);
        Assert.Empty(await _store.GetPartsAsync(_key, upload, Cancel));
    }

    [Fact]
    public async Task Parts_that_do_not_make_a_file_are_refused_and_can_be_completed_afterwards()
    {
        var upload = await _store.BeginAsync(_key, Cancel);
        var first = await Part(upload, 1, Bytes(Min));
        var third = await Part(upload, 3, Bytes(10));

        await Refused([first, third]);
        await Refused([first, new FilePart(2, 10, third.Tag), third]);
        await Refused([first with { Tag = third.Tag }]);
        await Refused([first with { Length = 5 }]);
        await Refused([]);

        Assert.Null(await _store.OpenAsync(_key, null, Cancel));
        var second = await Part(upload, 2, Bytes(Min, seed: 7));
        Assert.Equal((2 * Min) + 10, await _store.CompleteAsync(_key, upload, [first, second, third], Cancel));

        async Task Refused(FilePart[] parts) => Assert.Equal(
            UploadFault.Parts,
            (await Assert.ThrowsAsync<UploadFaultException>(() => _store.CompleteAsync(_key, upload, [.. parts], Cancel))).Fault);
    }

    [Fact]
    public async Task Only_the_last_part_may_be_short()
    {
        var upload = await _store.BeginAsync(_key, Cancel);
        var first = await Part(upload, 1, Bytes(Min - 1));
        var second = await Part(upload, 2, Bytes(10));

        var refused = await Assert.ThrowsAsync<UploadFaultException>(() => _store.CompleteAsync(_key, upload, [first, second], Cancel));

        Assert.Equal(UploadFault.Parts, refused.Fault);
    }

    [Fact]
    public async Task Completing_again_answers_the_same()
    {
        var upload = await _store.BeginAsync(_key, Cancel);
        var part = await Part(upload, 1, Bytes(400));

        Assert.Equal(400, await _store.CompleteAsync(_key, upload, [part], Cancel));
        Assert.Equal(400, await _store.CompleteAsync(_key, upload, [part], Cancel));

        await _store.AbortAsync(_key, upload, Cancel);
        Assert.Equal(Bytes(400), await Read(_key));
    }

    [Fact]
    public async Task An_aborted_upload_is_gone_and_aborting_again_is_harmless()
    {
        var upload = await _store.BeginAsync(_key, Cancel);
        var part = await Part(upload, 1, Bytes(400));

        await _store.AbortAsync(_key, upload, Cancel);
        await _store.AbortAsync(_key, upload, Cancel);

        await Gone(() => Part(upload, 2, Bytes(10)));
        await Gone(() => _store.GetPartsAsync(_key, upload, Cancel));
        await Gone(() => _store.CompleteAsync(_key, upload, [part], Cancel));
        Assert.Null(await _store.OpenAsync(_key, null, Cancel));
    }

    [Fact]
    public async Task A_part_that_comes_in_while_its_upload_is_aborted_is_of_one_that_is_gone()
    {
        var upload = await _store.BeginAsync(_key, Cancel);
        var content = new BreakingStream(Bytes(100_000), 70_000, () => _store.AbortAsync(_key, upload, Cancel).GetAwaiter().GetResult());

        await Gone(() => _store.PutPartAsync(_key, upload, 1, content, 100_000, Cancel));

        await Gone(() => _store.GetPartsAsync(_key, upload, Cancel));
    }

    [Theory]
    [InlineData("0123456789abcdefghjkmnpqrs")]
    [InlineData("../../../../etc")]
    public async Task An_upload_that_never_began_is_gone(string upload)
    {
        await Gone(() => Part(upload, 1, Bytes(10)));
        await Gone(() => _store.GetPartsAsync(_key, upload, Cancel));
        await _store.AbortAsync(_key, upload, Cancel);
    }

    [Fact]
    public async Task Two_uploads_of_one_file_at_once_are_apart()
    {
        var one = await _store.BeginAsync(_key, Cancel);
        var two = await _store.BeginAsync(_key, Cancel);
        var ofOne = await Part(one, 1, Bytes(100, seed: 1));
        var ofTwo = await Part(two, 1, Bytes(200, seed: 2));

        await _store.CompleteAsync(_key, one, [ofOne], Cancel);
        Assert.Equal(Bytes(100, seed: 1), await Read(_key));
        await _store.CompleteAsync(_key, two, [ofTwo], Cancel);

        Assert.Equal(Bytes(200, seed: 2), await Read(_key));
    }

    [Fact]
    public async Task Parts_come_in_at_the_same_time()
    {
        var upload = await _store.BeginAsync(_key, Cancel);

        await Task.WhenAll(Enumerable.Range(1, 4).Select(number => Part(upload, number, Bytes(number < 4 ? Min : 77, number))));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Part(upload, 4, Bytes(77, 4))));
        var parts = await _store.GetPartsAsync(_key, upload, Cancel);
        await _store.CompleteAsync(_key, upload, parts, Cancel);

        byte[] whole = [.. Bytes(Min, 1), .. Bytes(Min, 2), .. Bytes(Min, 3), .. Bytes(77, 4)];
        Assert.Equal(whole, await Read(_key));
    }

    [Fact]
    public async Task Another_process_goes_on_with_an_upload()
    {
        var upload = await _store.BeginAsync(_key, Cancel);
        await Part(upload, 1, Bytes(123));

        var other = await OpenStoreAsync();

        var parts = await other.GetPartsAsync(_key, upload, Cancel);
        Assert.Equal(123, await other.CompleteAsync(_key, upload, parts, Cancel));
    }

    [Theory]
    [InlineData(0, Min - 1)]
    [InlineData(Min - 1, Min)]
    [InlineData(Min, Min)]
    [InlineData(10, (2 * Min) + 3)]
    [InlineData((2 * Min) + 9, long.MaxValue)]
    [InlineData((2 * Min) + 10, long.MaxValue)]
    public async Task A_range_does_not_mind_where_parts_end(long first, long last)
    {
        byte[][] sent = [Bytes(Min, 1), Bytes(Min, 2), Bytes(10, 3)];
        byte[] whole = [.. sent[0], .. sent[1], .. sent[2]];
        await Store(sent);

        await using var file = await _store.OpenAsync(_key, new FileRange(first, last), Cancel);

        Assert.Equal(whole.Length, file!.Length);
        Assert.Equal(whole[(int)first..(int)Math.Min(whole.Length, last == long.MaxValue ? last : last + 1)], await ReadAll(file));
    }

    [Fact]
    public async Task A_file_of_parts_and_one_that_is_put_at_once_take_the_place_of_each_other()
    {
        await Put(_key, Bytes(900, seed: 1));
        await Store(Bytes(Min, 2), Bytes(10, 3));
        byte[] whole = [.. Bytes(Min, 2), .. Bytes(10, 3)];
        Assert.Equal(whole, await Read(_key));

        await Put(_key, Bytes(800, seed: 4));
        Assert.Equal(Bytes(800, seed: 4), await Read(_key));

        await Store(Bytes(700, 5));
        await Store(Bytes(600, 6));
        Assert.Equal(Bytes(600, 6), await Read(_key));

        await _store.DeleteAllAsync(_key.File, Cancel);
        Assert.Null(await _store.OpenAsync(_key, null, Cancel));
    }

    private async Task Store(params byte[][] parts)
    {
        var upload = await _store.BeginAsync(_key, Cancel);
        for (var i = 0; i < parts.Length; i++)
        {
            await Part(upload, i + 1, parts[i]);
        }

        await _store.CompleteAsync(_key, upload, await _store.GetPartsAsync(_key, upload, Cancel), Cancel);
    }

    private protected Task<FilePart> Part(string upload, int number, byte[] bytes) =>
        _store.PutPartAsync(_key, upload, number, new MemoryStream(bytes), bytes.Length, Cancel);

    private static async Task Gone(Func<Task> work) =>
        Assert.Equal(UploadFault.Gone, (await Assert.ThrowsAsync<UploadFaultException>(work)).Fault);
}
