using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;

namespace LiveChat.Api.Web;

/// <summary>A compressed file has the type of what is in it. Files of other kinds than a client has are not served.</summary>
internal sealed class ClientTypes : IContentTypeProvider
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".ico"] = "image/x-icon",
        [".js"] = "text/javascript; charset=utf-8",
        [".mp3"] = "audio/mpeg",
        [".ogg"] = "audio/ogg",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".webmanifest"] = "application/manifest+json",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
    };

    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType)
    {
        var name = Path.GetExtension(subpath) is ".br" or ".gz" ? Path.GetFileNameWithoutExtension(subpath) : subpath;
        return Types.TryGetValue(Path.GetExtension(name), out contentType);
    }
}
