using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Bench.Load;

/// <summary>What files are measured against: a Kestrel that copies what comes in to a file, waits for the disk, and sends it out again. It asks nobody and checks nothing.</summary>
internal static class PlainFiles
{
    public const string Name = "plain-files";

    public static Command Make() => SideServer.Command(Name, "Keeps one file in a folder; W14 is measured against it.", Map, _ => { });

    private static void Map(WebApplication app, string folder)
    {
        var path = Path.Combine(folder, "plain");
        app.MapPut("/file", async context =>
        {
            await using var file = File.Create(path);
            await context.Request.Body.CopyToAsync(file, context.RequestAborted);
            file.Flush(flushToDisk: true);
        });
        app.MapGet("/file", () => TypedResults.PhysicalFile(path));
    }
}
