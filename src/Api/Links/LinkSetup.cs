using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Api.Links;

internal static class LinkSetup
{
    public static void AddLinks(this IServiceCollection services)
    {
        services.AddCheckedOptions<LinkPreviewOptions>(LinkPreviewOptions.Section);
        services.TryAddSingleton(Outside.Real);
        services.AddSingleton<PageAddresses>();
        services.AddSingleton<GuardedConnector>();
        services.TryAddSingleton<IPageReader, PageReader>();
    }
}
