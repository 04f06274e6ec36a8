using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LiveChat.Api.Web;

/// <summary>
/// Serves the built client: files whose names carry a hash for ever, the page itself asked for anew each time, and compressed forms where the build left
/// some beside a file.
/// </summary>
internal static class ClientFiles
{
    private const string Index = "/index.html";
    private const string EncodingKey = "livechat.encoding";

    /// <summary>The addresses within the client that a person may reload or send to somebody.</summary>
    private static readonly string[] Pages = ["/rooms", "/invite", "/join", "/settings", "/admin", "/sign-in", "/sign-up", "/forgot", "/reset", "/verify", "/scheduled", "/threads", "/activity", "/saved", "/drafts", "/reminders", "/search"];

    public static IApplicationBuilder UseClientFiles(this IApplicationBuilder app)
    {
        var folder = app.ApplicationServices.GetRequiredService<IOptions<ClientOptions>>().Value.Path;
        if (!File.Exists(folder + Index))
        {
            return app.Use((context, next) => IsPage(context.Request) ? NotBuilt(context) : next(context));
        }

        var files = new PhysicalFileProvider(folder);
        app.Use((context, next) =>
        {
            Choose(context, files);
            return next(context);
        });
        return app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new ClientTypes(),
            OnPrepareResponse = Describe,
        });
    }

    private static void Choose(HttpContext context, PhysicalFileProvider files)
    {
        var request = context.Request;
        if (IsPage(request))
        {
            request.Path = Index;
        }

        if (!IsRead(request) || context.GetEndpoint() is not null || !files.GetFileInfo(request.Path).Exists)
        {
            return;
        }

        var accepted = request.GetTypedHeaders().AcceptEncoding;
        foreach (var (encoding, suffix) in (ReadOnlySpan<(string, string)>)[("br", ".br"), ("gzip", ".gz")])
        {
            if (accepted.Any(asked => asked.Value == encoding && asked.Quality is null or > 0) && files.GetFileInfo(request.Path + suffix).Exists)
            {
                request.Path += suffix;
                context.Items[EncodingKey] = encoding;
                return;
            }
        }
    }

    private static void Describe(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (file.Context.Items[EncodingKey] is string encoding)
        {
            headers.ContentEncoding = encoding;
        }
    }

    private static bool IsPage(HttpRequest request)
    {
        return IsRead(request) && (request.Path == "/" || Pages.Any(page => request.Path.StartsWithSegments(page)));
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static Task NotBuilt(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("The server runs, but its web client was not built. ./livechat run builds both.\n");
    }
}
