using LiveChat.Grains.Ports;

namespace LiveChat.Api.Files.Scan;

/// <summary>Tells a file that cannot be read from somebody who does not take it.</summary>
internal sealed class WatchedContent(Stream content) : ContentStream
{
    public bool Failed { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellationToken);
        }
        catch
        {
            Failed = true;
            throw;
        }
    }
}
