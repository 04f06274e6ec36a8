using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Links;

internal static class LinkSetup
{
    public static void AddLinks(this IServiceCollection services)
    {
        services.AddCheckedOptions<LinkPreviewOptions>(LinkPreviewOptions.Section);
        services.TryAddSingleton(Outside.Real);
        services.AddSingleton<PageAddresses>();
        services.AddSingleton(provider => new GuardedConnector(
            provider.GetRequiredService<IOptions<LinkPreviewOptions>>().Value.AllowedNetworks, provider.GetRequiredService<Outside>()));
        services.TryAddSingleton<IPageReader, PageReader>();
    }
}
