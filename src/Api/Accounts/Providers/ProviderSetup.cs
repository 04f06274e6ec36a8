using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>Sign-in with providers elsewhere.</summary>
internal static class ProviderSetup
{
    public static void AddProviders(this IServiceCollection services)
    {
        services.AddCheckedOptions<ProvidersOptions>(ProvidersOptions.Section);
        services.AddSingleton<ProviderHttp>();
        services.AddSingleton<ProviderKeys>();
        services.AddSingleton<IdTokens>();
        services.AddSingleton<Vouching>();
        services.AddSingleton<ProviderFlows>();
        services.AddSingleton<ProviderDoor>();
    }
}
