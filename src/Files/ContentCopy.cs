using System.Buffers;
using LiveChat.Grains.Ports;

namespace LiveChat.Files;

/// <summary>Writes content somewhere, piece by piece, and sees that it is as long as was said.</summary>
internal static class ContentCopy
{
    private const int Piece = 64 * 1024;

    /// <exception cref="UploadFaultException">The content is shorter or longer.</exception>
    public static async Task CopyAsync(Stream content, Stream to, long length, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            var left = length;
            while (left > 0)
            {
                var read = await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(Piece, left)), cancellationToken);
                if (read == 0)
                {
                    throw new UploadFaultException(UploadFault.Length);
                }

                await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                left -= read;
            }

            if (await content.ReadAsync(buffer.AsMemory(0, 1), cancellationToken) != 0)
            {
                throw new UploadFaultException(UploadFault.Length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
