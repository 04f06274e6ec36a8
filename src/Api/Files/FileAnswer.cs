using System.Globalization;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LiveChat.Api.Files;

/// <summary>A file, or a range of it, in an answer that browsers neither run nor take for something else.</summary>
internal sealed class FileAnswer(FileSnapshot file, FileFacts facts, IFileStore store) : IResult
{
    public const string Sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = new EntityTagHeaderValue($"\"{facts.Digest[..32]}\"");
        var headers = response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = "private, no-cache";
        headers.AcceptRanges = "bytes";
        headers.ContentSecurityPolicy = Sandbox;
        headers.ContentDisposition = Disposition();
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var range = FileRanges.Of(httpContext.Request, file.Size, tag);
        if (range.Refused)
        {
            headers.ContentDisposition = default;
            headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{file.Size}");
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            return;
        }

        await using var stored = await store.OpenAsync(new FileKey(file.Id), range.Part, httpContext.RequestAborted)
            ?? throw new IOException("The store has no such file.");
        var length = file.Size;
        if (range.Part is { } part)
        {
            length = part.Last - part.First + 1;
            headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {part.First}-{part.Last}/{file.Size}");
            response.StatusCode = StatusCodes.Status206PartialContent;
        }

        response.ContentType = facts.Kind == FileKind.Text ? facts.Type + "; charset=utf-8" : facts.Type;
        response.ContentLength = length;
        await stored.Content.CopyToAsync(response.Body, httpContext.RequestAborted);
    }

    private string Disposition()
    {
        var disposition = new ContentDispositionHeaderValue(FileTypes.IsShown(facts.Kind) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        return disposition.ToString();
    }
}
