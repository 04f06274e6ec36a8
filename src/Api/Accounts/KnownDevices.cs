using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts;

/// <summary>
/// Browsers that somebody signed in from keep a secret, and the account its digest. Their tries are counted apart, so that a stranger who fails for somebody, even
/// from the same network, does not lock them out. By itself the secret opens nothing.
/// </summary>
internal sealed class KnownDevices(IGrainFactory grains, TimeProvider clock)
{
    private static readonly TimeSpan CookieLife = TimeSpan.FromDays(90);

    /// <summary>Whether the browser says that it is known; whether it is says the account.</summary>
    public static bool IsClaimed(HttpContext context) => DeviceOf(context) is not null;

    /// <summary>Where a try for an account comes from: a device that it knows, or else the network.</summary>
    public async Task<string> SourceAsync(UserId user, HttpContext context)
    {
        return DeviceOf(context) is { } device && await grains.Account(user).KnowsDevice(device)
            ? KnownDevice.SourceOf(device)
            : ClientSource.Of(context);
    }

    /// <summary>Somebody came in with this browser.</summary>
    public async Task RememberAsync(UserId user, HttpContext context)
    {
        var secret = AuthCookies.ReadDevice(context.Request) is { } known && IdText.IsWellFormed(known) ? known : IdText.NewSecret();
        AuthCookies.WriteDevice(context, secret, clock.GetUtcNow() + CookieLife);
        await grains.Account(user).RememberDevice(Digests.Of(secret));
    }

    private static string? DeviceOf(HttpContext context) =>
        AuthCookies.ReadDevice(context.Request) is { } secret && IdText.IsWellFormed(secret) ? Digests.Of(secret) : null;
}
