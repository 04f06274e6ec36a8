using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Api.WebPush;

internal static class WebPushSetup
{
    public static void AddWebPush(this IServiceCollection services)
    {
        services.AddCheckedOptions<WebPushOptions>(WebPushOptions.Section);
        services.AddSingleton<PushAddresses>();
        services.AddSingleton<VapidKeys>();
        services.AddSingleton<VapidTokens>();
        services.TryAddSingleton<IPushSender, PushSender>();
    }
}
