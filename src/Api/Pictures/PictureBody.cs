using LiveChat.Grains.Pictures;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Pictures;

/// <summary>Reads a picture from a request: at most one byte over what it may have, which is enough to refuse it.</summary>
internal static class PictureBody
{
    /// <summary>What the connection is still used for afterwards: a little too large is no reason to cut it.</summary>
    public const int Bearable = 2 * Picture.MaxBytes;

    /// <summary>Null: there is far more than a picture may have, and it is not read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context, int most = Picture.MaxBytes)
    {
        var length = context.Request.ContentLength ?? most + 1;
        if (length > 2 * most)
        {
            return null;
        }

        var file = new byte[Math.Min(length, most + 1)];
        var read = await context.Request.Body.ReadAtLeastAsync(file, file.Length, throwOnEndOfStream: false, context.RequestAborted);
        return file.AsMemory(0, read);
    }
}
