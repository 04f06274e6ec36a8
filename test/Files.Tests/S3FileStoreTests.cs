using System.Globalization;
using System.Text.RegularExpressions;
using LiveChat.Files.S3;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Files;

namespace LiveChat.Files.Tests;

public sealed class S3FileStoreTests(S3Server server) : LinkingFileStoreContract, IClassFixture<S3Server>
{
    private readonly List<S3FileStore> _open = [];
    private readonly HttpClient _browser = new();

    protected override Task<IFileStore> OpenStoreAsync()
    {
        return Task.FromResult<IFileStore>(Open(server.Endpoint));
    }

    protected override async Task<bool> PutAtAsync(Uri link, byte[] bytes)
    {
        using var answer = await _browser.PutAsync(link, new ByteArrayContent(bytes), TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode;
    }

    protected override Task DeleteAsync()
    {
        _open.ForEach(store => store.Dispose());
        _browser.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("partNumber=1", "partNumber=2")]
    [InlineData(@"/original\?", "/thumb?")]
    [InlineData(@"X-Amz-Expires=\d+", "X-Amz-Expires=3000")]
    [InlineData("X-Amz-SignedHeaders=content-length%3Bhost", "X-Amz-SignedHeaders=host")]
    public async Task A_link_that_was_changed_opens_nothing(string said, string instead)
    {
        var store = Open(server.Endpoint);
        var key = new FileKey(FileId.New());
        var upload = await store.BeginAsync(key, TestContext.Current.CancellationToken);
        var link = (await store.LinkPartAsync(key, upload, 1, 10, TimeSpan.FromMinutes(5)))!.AbsoluteUri;
        Assert.Matches(said, link);

        Assert.False(await PutAtAsync(new Uri(Regex.Replace(link, said, instead)), new byte[10]));

        Assert.Empty(await store.GetPartsAsync(key, upload, TestContext.Current.CancellationToken));
        Assert.True(await PutAtAsync(new Uri(link), new byte[10]));
    }

    [Fact]
    public async Task A_link_is_for_no_longer_than_was_asked_for()
    {
        var link = await Open(server.Endpoint).LinkPartAsync(new FileKey(FileId.New()), "upload", 1, 10, TimeSpan.FromMinutes(5));

        var seconds = int.Parse(Regex.Match(link!.Query, @"X-Amz-Expires=(\d+)").Groups[1].ValueSpan, CultureInfo.InvariantCulture);

        Assert.InRange(seconds, 1, 300);
    }

    [Theory]
    [InlineData("https://s3.example.org", "livechat", true, "https://s3.example.org")]
    [InlineData("https://s3.example.org", "livechat", false, "https://livechat.s3.example.org")]
    [InlineData("https://s3.example.org:9000", "live.chat", false, "https://s3.example.org:9000")]
    [InlineData("http://s3.example.org:9000", "livechat", false, "http://livechat.s3.example.org:9000")]
    public async Task Links_are_for_the_store_as_browsers_reach_it(string endpoint, string bucket, bool isPathStyle, string origin)
    {
        var store = Open(new Uri(endpoint), bucket, isPathStyle);

        var link = await store.LinkPartAsync(new FileKey(FileId.New()), "upload", 1, 10, TimeSpan.FromMinutes(5));

        Assert.Equal(origin, store.PartOrigin);
        Assert.StartsWith(origin + "/", link!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_for_browsers_there_are_no_links()
    {
        var store = Open(null);

        Assert.Null(store.PartOrigin);
        Assert.Null(await store.LinkPartAsync(new FileKey(FileId.New()), "upload", 1, 10, TimeSpan.FromMinutes(5)));
    }

    private S3FileStore Open(Uri? browsers, string bucket = S3Server.Bucket, bool isPathStyle = true)
    {
        var options = S3Settings.Of(server.Endpoint);
        (options.PublicEndpoint, options.Bucket, options.PathStyle) = (browsers, bucket, isPathStyle);
        var store = new S3FileStore(options, TimeProvider.System);
        _open.Add(store);
        return store;
    }
}
