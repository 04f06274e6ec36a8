using LiveChat.Api.Refusals;
using LiveChat.Api.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Accounts;

/// <summary>Keeps other sites from changing anything in a person's name (CSRF).</summary>
internal static class OriginGate
{
    public static IApplicationBuilder UseOriginGate(this IApplicationBuilder app)
    {
        var rule = app.ApplicationServices.GetRequiredService<OriginRule>();
        return app.Use((context, next) =>
        {
            var request = context.Request;
            var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
                || HttpMethods.IsOptions(request.Method);
            if (reads || !request.Path.StartsWithSegments("/api"))
            {
                return next(context);
            }

            return !rule.Allows(request) ? RefusalProblems.ForeignOrigin.ToProblem().ExecuteAsync(context)
                : HasForeignBody(request) ? RefusalProblems.ForStatus(StatusCodes.Status415UnsupportedMediaType).ExecuteAsync(context)
                : next(context);
        });
    }

    /// <summary>Forms of other sites can send text and form fields, but never JSON; and nothing by the methods that take files.</summary>
    private static bool HasForeignBody(HttpRequest request)
    {
        var hasBody = request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0;
        return hasBody && !request.HasJsonContentType() && request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<TakesFile>() is null;
    }
}
