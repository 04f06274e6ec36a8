using LiveChat.Files.Folder;
using LiveChat.Files.S3;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.Files;

/// <summary>Registers the store of files.</summary>
public static class FileStoreSetup
{
    /// <param name="builder">Of the server.</param>
    /// <param name="folder">Where files are when nothing is configured; null in a shape that has no folder of its own.</param>
    public static void AddFileStore(this IHostApplicationBuilder builder, Func<IServiceProvider, string?> folder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<FileStoreOptions>()
            .BindConfiguration(FileStoreOptions.Section)
            .PostConfigure<IServiceProvider>((options, provider) => options.Folder ??= folder(provider))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<S3Options>()
            .BindConfiguration(S3Options.Section)
            .ValidateDataAnnotations()
            .Validate<IOptions<FileStoreOptions>>(
                (s3, files) => files.Value.Store != FileStoreKind.S3 || s3.Bucket.Length > 0, "LiveChat:Files:S3:Bucket is missing.")
            .Validate(s3 => string.IsNullOrEmpty(s3.AccessKey) == string.IsNullOrEmpty(s3.SecretKey), "LiveChat:Files:S3 needs AccessKey and SecretKey, or neither.")
            .Validate(s3 => s3.PublicEndpoint is null || IsOrigin(s3.PublicEndpoint), "LiveChat:Files:S3:PublicEndpoint is an address such as https://s3.example.org.")
            .ValidateOnStart();
        services.AddSingleton(Make);
    }

    private static bool IsOrigin(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "https" or "http", PathAndQuery: "/", Fragment: "", UserInfo: "" };

    private static IFileStore Make(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<FileStoreOptions>>().Value;
        return options switch
        {
            { Store: FileStoreKind.S3 } => new S3FileStore(
                provider.GetRequiredService<IOptions<S3Options>>().Value, provider.GetService<TimeProvider>() ?? TimeProvider.System),
            { Folder: { Length: > 0 } folder } => new FolderFileStore(folder),
            _ => new NoFileStore(),
        };
    }
}
