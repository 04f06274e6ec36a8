using LiveChat.Grains.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveChat.Api.Pictures;

/// <summary>A picture as an answer: kept for ever, because another one has another address, and never more than a picture.</summary>
internal static class PictureAnswer
{
    public static FileContentHttpResult Of(Picture picture, HttpContext context)
    {
        var (type, ending) = TypeOf(picture.Format);
        var headers = context.Response.Headers;
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers.ContentDisposition = $"inline; filename={picture.Id}.{ending}";
        return TypedResults.Bytes(picture.File, type);
    }

    /// <summary>What it is called in HTTP, and what names of such files end with.</summary>
    public static (string Type, string Ending) TypeOf(PictureFormat format) => format switch
    {
        PictureFormat.Png => ("image/png", "png"),
        PictureFormat.Jpeg => ("image/jpeg", "jpg"),
        PictureFormat.Gif => ("image/gif", "gif"),
        _ => ("image/webp", "webp"),
    };
}
