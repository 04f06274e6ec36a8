using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>Second factors and passkeys.</summary>
internal static class FactorSetup
{
    public static void AddFactors(this IServiceCollection services)
    {
        services.AddSingleton<Flows>();
        services.AddSingleton<Passkeys>();
        services.AddSingleton<FactorAnswers>();
        services.AddSingleton<PasskeyStore>();
        services.AddSingleton(MakeUsers);
        services.AddSingleton<IPasskeyHandler<PasskeyUser>, PasskeyHandler<PasskeyUser>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SignInOptions>>((passkeys, signIn) =>
        {
            passkeys.ServerDomain = signIn.Value.PasskeyDomain is { Length: > 0 } domain ? domain : null;
            passkeys.ResidentKeyRequirement = "required"; // People sign in without a name.
            passkeys.UserVerificationRequirement = "required"; // It stands for two factors.
        });
    }

    public static void MapFactors(this IEndpointRouteBuilder routes)
    {
        routes.MapFactorSteps();
        routes.MapPasskeySteps();
    }

    /// <summary>Of people who are signed in.</summary>
    public static void MapOwnFactors(this IEndpointRouteBuilder routes)
    {
        routes.MapTotp();
        routes.MapPasskeys();
        routes.MapFactorReset();
    }

    /// <summary>Only what the passkey handler asks of it; the rest of Identity is not used.</summary>
    private static UserManager<PasskeyUser> MakeUsers(IServiceProvider services) => new(
        services.GetRequiredService<PasskeyStore>(),
        Options.Create(new IdentityOptions()),
        passwordHasher: null!,
        userValidators: [],
        passwordValidators: [],
        keyNormalizer: null!,
        new IdentityErrorDescriber(),
        services,
        services.GetRequiredService<ILogger<UserManager<PasskeyUser>>>());
}
