using System.Net;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts;

/// <summary>The cookies of a browser's session. Scripts cannot read them, other sites cannot send them.</summary>
/// <remarks>
/// The <c>__Host-</c> names make browsers insist on TLS. On a loopback address there is none, and not every browser makes an exception, so the names are plain there.
/// </remarks>
internal static class AuthCookies
{
    /// <summary>The name of the access cookie wherever there is TLS.</summary>
    public const string SecureAccess = Secure + Access;

    private const string Secure = "__Host-";
    private const string Access = "livechat-access";
    private const string Refresh = "livechat-refresh";
    private const string Flow = "livechat-flow";
    private const string Device = "livechat-device";

    public static string? ReadAccess(HttpRequest request) => Read(request, Access);

    public static string? ReadRefresh(HttpRequest request) => Read(request, Refresh);

    /// <summary>Which browser began a step of signing in. By itself it opens nothing.</summary>
    public static string? ReadFlow(HttpRequest request) => Read(request, Flow);

    /// <summary>Sent along also when another site, such as a sign-in provider, leads back here.</summary>
    public static void WriteFlow(HttpContext context, string value, DateTimeOffset expires) =>
        Append(context, Flow, value, expires, SameSiteMode.Lax);

    /// <summary>Which browser this is to accounts that know it. By itself it opens nothing.</summary>
    public static string? ReadDevice(HttpRequest request) => Read(request, Device);

    public static void WriteDevice(HttpContext context, string value, DateTimeOffset expires) => Append(context, Device, value, expires);

    /// <summary>Whether the request brings any of ours.</summary>
    public static bool Present(HttpRequest request) => ReadAccess(request) is not null || ReadRefresh(request) is not null;

    public static void Write(HttpContext context, IssuedTokens tokens)
    {
        Append(context, Access, tokens.Access, tokens.AccessExpiresAt);
        Append(context, Refresh, tokens.Refresh, tokens.RefreshExpiresAt);
    }

    public static void Clear(HttpContext context)
    {
        Append(context, Access, "", DateTimeOffset.UnixEpoch);
        Append(context, Refresh, "", DateTimeOffset.UnixEpoch);
    }

    private static string? Read(HttpRequest request, string name)
    {
        return request.Cookies[Secure + name] is { Length: > 0 } secure ? secure
            : IsPlainLoopback(request) && request.Cookies[name] is { Length: > 0 } plain ? plain
            : null;
    }

    private static void Append(
        HttpContext context, string name, string value, DateTimeOffset expires, SameSiteMode sameSite = SameSiteMode.Strict)
    {
        var plain = IsPlainLoopback(context.Request) && !IsSecurePage(context.Request);
        context.Response.Cookies.Append(plain ? name : Secure + name, value, new CookieOptions
        {
            HttpOnly = true,
            Secure = !plain,
            SameSite = sameSite,
            Path = "/",
            Expires = expires,
            IsEssential = true,
        });
    }

    private static bool IsPlainLoopback(HttpRequest request)
    {
        var host = request.Host.Host;
        var loopback = host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        return loopback && !request.IsHttps;
    }

    /// <summary>A proxy that ends TLS may ask us on a loopback address.</summary>
    private static bool IsSecurePage(HttpRequest request) =>
        request.Headers.Origin.ToString().StartsWith("https:", StringComparison.OrdinalIgnoreCase);
}
