using LiveChat.Api.Files.Links;
using LiveChat.Api.Files.Media;
using LiveChat.Api.Files.Scan;
using LiveChat.Api.Files.Texts;
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
        services.AddCheckedOptions<TextOptions>(TextOptions.Section);
        services.AddSingleton<FileTexts>();
        services.AddMedia();
    }
}
