using System.Collections.Concurrent;
using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Bench.Load;

/// <summary>A store of files that lets uploads begin and takes no part of them, in the way that was said to it last; or one that is well, as far as files of one part go.</summary>
internal static class BadStore
{
    public const string Name = "bad-store";

    /// <summary>It does what it should, with content that is all zeros.</summary>
    public const string Well = "well";

    public static readonly string[] Ways = ["down", "slow", "truncated", "forbidden"];

    private static readonly ConcurrentDictionary<string, long> Lengths = [];

    private static volatile string _way = "";

    public static Command Make() => SideServer.Command(Name, "Speaks as much of S3 as it takes to fail; for W15.", Map, way => _way = way);

    private static void Map(WebApplication app, string bucket) => app.Run(async context =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Query.ContainsKey("uploads"))
        {
            context.Response.ContentType = "application/xml";
            await context.Response.WriteAsync($"<InitiateMultipartUploadResult><Bucket>{bucket}</Bucket><Key>k</Key><UploadId>u</UploadId></InitiateMultipartUploadResult>");
            return;
        }

        switch (_way)
        {
            case Well:
                await TakeAsync(context, bucket);
                break;
            case "slow":
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
                break;
            case "truncated":
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("<");
                context.Abort();
                break;
            case "forbidden":
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            default:
                context.Abort();
                break;
        }
    });

    private static async Task TakeAsync(HttpContext context, string bucket)
    {
        var (request, answer) = (context.Request, context.Response);
        if (HttpMethods.IsPut(request.Method))
        {
            Lengths[request.Path] = request.ContentLength ?? 0;
            await request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            answer.Headers.ETag = "\"a\"";
        }
        else if (request.Query.ContainsKey("uploadId"))
        {
            answer.ContentType = "application/xml";
            await answer.WriteAsync(HttpMethods.IsGet(request.Method)
                ? $"<ListPartsResult><IsTruncated>false</IsTruncated><Part><PartNumber>1</PartNumber><Size>{Lengths[request.Path]}</Size><ETag>a</ETag></Part></ListPartsResult>"
                : $"<CompleteMultipartUploadResult><Bucket>{bucket}</Bucket><Key>k</Key><ETag>a</ETag></CompleteMultipartUploadResult>");
        }
        else
        {
            await AnswerAsync(request, answer, Lengths[request.Path]);
        }
    }

    private static async Task AnswerAsync(HttpRequest request, HttpResponse answer, long length)
    {
        var range = request.GetTypedHeaders().Range?.Ranges.FirstOrDefault();
        var (first, last) = (range?.From ?? 0, Math.Min(range?.To ?? long.MaxValue, length - 1));
        if (range is not null)
        {
            answer.StatusCode = StatusCodes.Status206PartialContent;
            answer.Headers.ContentRange = $"bytes {first}-{last}/{length}";
        }

        answer.ContentLength = last - first + 1;
        if (HttpMethods.IsGet(request.Method))
        {
            await answer.Body.WriteAsync(new byte[last - first + 1]);
        }
    }
}
