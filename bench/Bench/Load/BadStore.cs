using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Bench.Load;

/// <summary>A store of files that lets uploads begin and takes no part of them, in the way that was said to it last.</summary>
internal static class BadStore
{
    public const string Name = "bad-store";

    public static readonly string[] Ways = ["down", "slow", "truncated", "forbidden"];

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
}
