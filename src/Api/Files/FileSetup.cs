using LiveChat.Api.Files.Links;
using LiveChat.Api.Files.Media;
using LiveChat.Api.Files.Scan;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Files;

internal static class FileSetup
{
    public static void AddFiles(this IServiceCollection services)
    {
        services.AddCheckedOptions<ScanOptions>(ScanOptions.Section);
        services.AddSingleton<Clamd>();
        services.AddSingleton<FileScan>();
        services.AddSingleton<FileInspection>();
        services.AddSingleton<FileAnswers>();
        services.AddSingleton<FileLinks>();
        services.AddSingleton<PartPlaces>();
        services.AddMedia();
    }
}
