using LiveChat.Grains;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>
/// Who holds a step that was begun: a browser, by a cookie that no script reads; a session; or, for programs without cookies, the network they call from. Whoever
/// gets to know the step's secret but is another cannot go on with it.
/// </summary>
internal sealed class FlowHolder
{
    private static readonly TimeSpan CookieLife = TimeSpan.FromMinutes(15);

    private readonly string? _cookie;

    private FlowHolder(string binding, string? cookie) => (Binding, _cookie) = (binding, cookie);

    /// <summary>What the step is bound to.</summary>
    public string Binding { get; }

    /// <summary>Of the session of a caller.</summary>
    public static string Of(Caller caller) => $"session:{caller.Session}";

    /// <summary>Whoever asks, with a new cookie if it is a browser without one. <see cref="Keep"/> sends it.</summary>
    public static FlowHolder Of(HttpContext context, TokenCarrier? carrier)
    {
        if (carrier == TokenCarrier.Body)
        {
            return new FlowHolder(BindingOf(context, carrier)!, null);
        }

        var cookie = AuthCookies.ReadFlow(context.Request) is { } known && IdText.IsWellFormed(known) ? known : IdText.NewSecret();
        return new FlowHolder(OfCookie(cookie), cookie);
    }

    /// <summary>The binding of whoever comes back; null for a browser without the cookie.</summary>
    public static string? BindingOf(HttpContext context, TokenCarrier? carrier)
    {
        return carrier == TokenCarrier.Body ? $"source:{ClientSource.Of(context)}"
            : AuthCookies.ReadFlow(context.Request) is { } cookie ? OfCookie(cookie)
            : null;
    }

    public void Keep(HttpContext context, DateTimeOffset now)
    {
        if (_cookie is not null)
        {
            AuthCookies.WriteFlow(context, _cookie, now + CookieLife);
        }
    }

    private static string OfCookie(string cookie) => $"browser:{Digests.Of(cookie)}";
}
