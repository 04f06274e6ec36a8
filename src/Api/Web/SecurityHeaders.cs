using LiveChat.Api.Hub;
using LiveChat.Grains.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Web;

/// <summary>What every answer tells browsers not to do.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurity =
        "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";

    /// <summary>The reference page styles itself and draws from one script of ours; still nothing from elsewhere.</summary>
    private const string ReferenceSecurity =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var store = app.ApplicationServices.GetRequiredService<IFileStore>();
        return app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            if (context.Request.Path == HubEndpoint.Path)
            {
                headers.XContentTypeOptions = "nosniff"; // No page; and an open socket keeps the headers it was answered with.
                return next(context);
            }

            var reference = context.Request.Path.StartsWithSegments(Reference.Path);
            headers.ContentSecurityPolicy = reference ? ReferenceSecurity : ContentSecurity + Connecting(store.PartOrigin);
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] =
                "camera=(), microphone=(self), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            if (context.Request.Path.StartsWithSegments("/api"))
            {
                headers.CacheControl = "no-store";
            }

            return next(context);
        });
    }

    /// <summary>Where parts of files go without us, browsers have to be let.</summary>
    private static string Connecting(string? store) => store is null ? "" : $"; connect-src 'self' {store}";
}
