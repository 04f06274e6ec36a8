using System.Text;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Grains.Search.Files;

internal static class StoredTexts
{
    /// <summary>The begin of what a file says, of so many bytes; null when there is nothing any more.</summary>
    /// <exception cref="IOException">The store failed.</exception>
    public static async Task<string?> ReadTextAsync(this IFileStore store, FileId file, int most, CancellationToken cancellationToken)
    {
        await using var stored = await store.OpenAsync(new FileKey(file, FileVariant.Text), new FileRange(0, most - 1), cancellationToken);
        if (stored is null)
        {
            return null;
        }

        using var text = new StreamReader(stored.Content, Encoding.UTF8);
        return await text.ReadToEndAsync(cancellationToken);
    }
}
