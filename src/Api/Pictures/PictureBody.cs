using LiveChat.Grains.Pictures;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Pictures;

/// <summary>Reads a picture from a request: at most one byte over what a picture may have, which is enough to refuse it.</summary>
internal static class PictureBody
{
    private const int Most = Picture.MaxBytes + 1;

    /// <summary>What the connection is still used for afterwards: a little too large is no reason to cut it.</summary>
    public const int Bearable = 2 * Picture.MaxBytes;

    /// <summary>Null: there is far more than a picture may have, and it is not read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context)
    {
        var length = context.Request.ContentLength ?? Most;
        if (length > Bearable)
        {
            return null;
        }

        var file = new byte[Math.Min(length, Most)];
        var read = await context.Request.Body.ReadAtLeastAsync(file, file.Length, throwOnEndOfStream: false, context.RequestAborted);
        return file.AsMemory(0, read);
    }
}
