using System.Security.Cryptography;
using LiveChat.Grains.Ports;

namespace LiveChat.PortContracts.Files;

/// <summary>What a store keeps, too, to which parts can come without us.</summary>
public abstract class LinkingFileStoreContract : FileStoreContract
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>Puts bytes at a link as a browser does, and says whether the store took them.</summary>
    protected abstract Task<bool> PutAtAsync(Uri link, byte[] bytes);

    [Fact]
    public async Task Parts_that_are_put_at_links_are_parts_like_any_other()
    {
        var bytes = Bytes(Min + 1000);
        var upload = await _store.BeginAsync(_key, Cancel);

        Assert.True(await PutAtAsync(await Link(upload, 2, 1000), bytes[Min..]));
        var first = await Part(upload, 1, bytes[..Min]);
        Assert.True(await PutAtAsync(await Link(upload, 2, 1000), Bytes(1000, seed: 9)));
        Assert.True(await PutAtAsync(await Link(upload, 2, 1000), bytes[Min..]));

        var parts = await _store.GetPartsAsync(_key, upload, Cancel);
        Assert.Equal([first, parts[^1] with { Number = 2, Length = 1000 }], parts);
        Assert.Equal(bytes.Length, await _store.CompleteAsync(_key, upload, parts, Cancel));
        Assert.Equal(SHA256.HashData(bytes), SHA256.HashData(await Read(_key)));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1001)]
    [InlineData(0)]
    public async Task A_link_is_for_exactly_so_many_bytes(int real)
    {
        var upload = await _store.BeginAsync(_key, Cancel);

        Assert.False(await PutAtAsync(await Link(upload, 1, 1000), Bytes(real)));

        Assert.Empty(await _store.GetPartsAsync(_key, upload, Cancel));
    }

    [Fact]
    public async Task A_link_to_an_upload_that_is_gone_leads_nowhere()
    {
        var upload = await _store.BeginAsync(_key, Cancel);
        var link = await Link(upload, 1, 1000);
        var part = await Part(upload, 1, Bytes(1000));
        await _store.CompleteAsync(_key, upload, [part], Cancel);

        Assert.False(await PutAtAsync(link, Bytes(1000, seed: 4)));
        Assert.False(await PutAtAsync(await Link(upload, 1, 1000), Bytes(1000, seed: 4)));

        Assert.Equal(Bytes(1000), await Read(_key));
    }

    [Theory]
    [InlineData(0, 10, UploadFault.Parts)]
    [InlineData(10_001, 10, UploadFault.Parts)]
    [InlineData(1, 0, UploadFault.Length)]
    [InlineData(1, IFileStore.MaxPart + 1, UploadFault.Length)]
    public async Task There_is_no_link_for_what_is_no_part(int number, long length, UploadFault fault)
    {
        var upload = await _store.BeginAsync(_key, Cancel);

        var refused = await Assert.ThrowsAsync<UploadFaultException>(() => _store.LinkPartAsync(_key, upload, number, length, Life));

        Assert.Equal(fault, refused.Fault);
    }

    private async Task<Uri> Link(string upload, int number, long length)
    {
        var link = await _store.LinkPartAsync(_key, upload, number, length, Life);
        Assert.StartsWith(_store.PartOrigin + "/", link?.AbsoluteUri, StringComparison.Ordinal);
        return link!;
    }
}
