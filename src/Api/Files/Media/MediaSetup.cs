using LiveChat.Api.Health;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Files.Media;

internal static class MediaSetup
{
    public static void AddMedia(this IServiceCollection services)
    {
        services.AddCheckedOptions<PreviewOptions>(PreviewOptions.Section);
        services.AddSingleton<PreviewTools>();
        services.AddSingleton<PreviewPlaces>();
        services.AddSingleton<LimitedProcess>();
        services.AddSingleton<Previews>();
        services.AddSingleton<PreviewCheck>();
        services.AddHostedService(provider => provider.GetRequiredService<PreviewCheck>());
        services.AddHealthChecks().Add(new("previews", provider => provider.GetRequiredService<PreviewCheck>(), failureStatus: null, [ReadyCheck.Tag]));
    }
}
