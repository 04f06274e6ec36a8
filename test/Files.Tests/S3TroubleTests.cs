using LiveChat.Files.S3;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Files.Tests;

/// <summary>Stores that are down, slow, forbid, or lie.</summary>
public sealed class S3TroubleTests
{
    private static readonly FileKey Key = new(FileId.New());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_is_down_is_a_failure_of_the_store()
    {
        await EveryVerbFails(new Uri("http://127.0.0.1:1"));
    }

    [Fact]
    public async Task A_store_that_forbids_is_a_failure_of_the_store()
    {
        await using var fake = FakeS3.Start(_ => "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        await EveryVerbFails(fake.Endpoint);
    }

    [Fact]
    public async Task A_store_that_is_overloaded_is_asked_again_and_then_a_failure()
    {
        await using var fake = FakeS3.Start(_ => "HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\n\r\n");
        using var store = Open(fake.Endpoint, retries: 1);

        await Assert.ThrowsAsync<IOException>(() => store.BeginAsync(Key, Cancel));

        Assert.Equal(2, fake.Requests.Count);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_given_up()
    {
        await using var fake = FakeS3.Start(_ => null);
        using var store = Open(fake.Endpoint, seconds: 1);

        await Assert.ThrowsAsync<IOException>(() => store.BeginAsync(Key, Cancel));
    }

    [Fact]
    public async Task A_file_that_comes_no_further_is_a_failure_and_no_shorter_file()
    {
        await using var fake = FakeS3.Start(_ => "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this");
        using var store = Open(fake.Endpoint, seconds: 1);

        await using var file = await store.OpenAsync(Key, null, Cancel);

        await Assert.ThrowsAsync<IOException>(() => file!.Content.CopyToAsync(Stream.Null, Cancel));
    }

    [Fact]
    public async Task A_file_that_is_cut_is_a_failure_and_no_shorter_file()
    {
        await using var fake = FakeS3.Start(_ => "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nonly this", closes: true);
        using var store = Open(fake.Endpoint);

        await using var file = await store.OpenAsync(Key, null, Cancel);

        await Assert.ThrowsAnyAsync<IOException>(() => file!.Content.CopyToAsync(Stream.Null, Cancel));
    }

    [Fact]
    public async Task A_file_that_the_store_did_not_keep_whole_is_a_failure()
    {
        await using var fake = FakeS3.Start(request => request switch
        {
            ['G', ..] => Xml("<ListPartsResult><IsTruncated>false</IsTruncated><Part><PartNumber>1</PartNumber><Size>10</Size><ETag>a</ETag></Part></ListPartsResult>"),
            ['P', ..] => Xml("<CompleteMultipartUploadResult><Bucket>livechat</Bucket><Key>k</Key><ETag>a</ETag></CompleteMultipartUploadResult>"),
            _ => "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n",
        });
        using var store = Open(fake.Endpoint);

        await Assert.ThrowsAsync<IOException>(() => store.CompleteAsync(Key, "upload", [new FilePart(1, 10, "a")], Cancel));
    }

    [Fact]
    public async Task What_is_on_its_way_to_a_store_has_no_name_on_this_machine()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There it is deleted when it is closed.");
        byte[] content = [1, .. new byte[HeldContent.MostInMemory]];
        await using var held = Assert.IsType<FileStream>(await HeldContent.ReadAsync(new MemoryStream(content), content.Length, Cancel));

        Assert.False(File.Exists(held.Name));
        Assert.Equal(1, held.ReadByte());
    }

    [Theory]
    [InlineData("AES256", null)]
    [InlineData("aws:kms", "our-key")]
    public async Task A_store_is_asked_to_encrypt_when_that_is_configured(string encryption, string? key)
    {
        await using var fake = FakeS3.Start(_ => Xml("<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>"));
        var options = S3Settings.Of(fake.Endpoint);
        (options.Encryption, options.KmsKey) = (encryption, key);
        using var store = new S3FileStore(options, TimeProvider.System);

        await store.BeginAsync(Key, Cancel);
        await store.PutAsync(Key, new MemoryStream([1]), 1, Cancel);

        Assert.Equal(2, fake.Requests.Count);
        Assert.All(fake.Requests, request =>
        {
            Assert.Contains($"x-amz-server-side-encryption: {encryption}\r\n", request, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(key is not null, request.Contains("server-side-encryption-aws-kms-key-id: our-key\r\n", StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public async Task Nothing_is_asked_of_a_store_that_not_every_store_knows()
    {
        await using var fake = FakeS3.Start(_ => "HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 0\r\n\r\n");
        using var store = Open(fake.Endpoint);

        await store.PutAsync(Key, new MemoryStream([1]), 1, Cancel);
        await store.PutPartAsync(Key, "upload", 1, new MemoryStream([1]), 1, Cancel);

        Assert.All(fake.Requests, request =>
        {
            Assert.DoesNotContain("x-amz-checksum", request, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("aws-chunked", request, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("UNSIGNED-PAYLOAD", request, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static async Task EveryVerbFails(Uri endpoint)
    {
        using var store = Open(endpoint);

        await Fails(() => store.BeginAsync(Key, Cancel));
        await Fails(() => store.PutPartAsync(Key, "upload", 1, new MemoryStream([1]), 1, Cancel));
        await Fails(() => store.GetPartsAsync(Key, "upload", Cancel));
        await Fails(() => store.CompleteAsync(Key, "upload", [new FilePart(1, 1, "a")], Cancel));
        await Fails(() => store.AbortAsync(Key, "upload", Cancel));
        await Fails(() => store.PutAsync(Key, new MemoryStream([1]), 1, Cancel));
        await Fails(() => store.OpenAsync(Key, null, Cancel));
        await Fails(() => store.DeleteAllAsync(Key.File, Cancel));

        static Task Fails(Func<Task> work) => Assert.ThrowsAsync<IOException>(work);
    }

    private static S3FileStore Open(Uri endpoint, int seconds = 20, int retries = 0)
    {
        var options = S3Settings.Of(endpoint);
        (options.TimeoutSeconds, options.Retries) = (seconds, retries);
        return new S3FileStore(options, TimeProvider.System);
    }

    private static string Xml(string body) =>
        $"HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Type: application/xml\r\nContent-Length: {body.Length}\r\n\r\n{body}";
}
