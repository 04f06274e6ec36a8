using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Accounts;

internal static class PasswordSetup
{
    public static void AddPasswords(this IServiceCollection services)
    {
        services.AddOptions<PasswordHasherOptions>().Configure<IOptions<AccountOptions>>(
            (hasher, accounts) => hasher.IterationCount = accounts.Value.PasswordIterations);
        services.AddSingleton<PasswordHasher<Passwords>>();
        services.AddSingleton<Passwords>();
    }
}
