using LiveChat.Files.Folder;
using LiveChat.Files.S3;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.Files.Tests;

public sealed class FileStoreSetupTests
{
    [Fact]
    public void Files_are_in_the_folder_of_the_shape_unless_another_is_configured()
    {
        Assert.IsType<FolderFileStore>(Store("default"));
        Assert.IsType<FolderFileStore>(Store(null, ("Folder", "elsewhere")));
        Assert.IsType<NoFileStore>(Store(null));
    }

    [Fact]
    public void Files_are_in_a_bucket_when_that_is_configured()
    {
        Assert.IsType<S3FileStore>(Store("default", ("Store", "s3"), ("S3:Bucket", "b"), ("S3:Endpoint", "http://127.0.0.1:9"), ("S3:AccessKey", "a"), ("S3:SecretKey", "s")));
    }

    [Theory]
    [InlineData("S3:Prefix", "a/b")]
    [InlineData("S3:Prefix", "../")]
    [InlineData("S3:Encryption", "rot13")]
    [InlineData("S3:TimeoutSeconds", "0")]
    [InlineData("S3:AccessKey", "alone")]
    [InlineData("S3:Bucket", "")]
    [InlineData("S3:PublicEndpoint", "s3.example.org")]
    [InlineData("S3:PublicEndpoint", "https://s3.example.org/store")]
    [InlineData("S3:PublicEndpoint", "https://me@s3.example.org")]
    [InlineData("S3:PublicEndpoint", "ftp://s3.example.org")]
    public void A_configuration_that_does_not_fit_is_refused(string name, string value)
    {
        Assert.Throws<OptionsValidationException>(() => Store("default", ("Store", "s3"), ("S3:Bucket", "b"), ("S3:Endpoint", "http://127.0.0.1:9"), (name, value)));
    }

    [Fact]
    public async Task A_server_without_a_place_keeps_nothing_and_says_so()
    {
        var key = new FileKey(LiveChat.Grains.Files.FileId.New());
        var store = Store(null);

        await Assert.ThrowsAsync<IOException>(() => store.BeginAsync(key, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(key, new MemoryStream([1]), 1, TestContext.Current.CancellationToken));
        Assert.Null(await store.OpenAsync(key, null, TestContext.Current.CancellationToken));
        await store.DeleteAllAsync(key.File, TestContext.Current.CancellationToken);
    }

    private static IFileStore Store(string? folder, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        foreach (var (name, value) in settings)
        {
            builder.Configuration[$"LiveChat:Files:{name}"] = value;
        }

        builder.AddFileStore(_ => folder);
        return builder.Build().Services.GetRequiredService<IFileStore>();
    }
}
