using System.Security.Cryptography;
using LiveChat.Grains.Ports;

namespace LiveChat.Api.Files.Media;

/// <summary>Knows the SHA-256 of all that was read of it.</summary>
internal sealed class HashedContent(Stream content) : ContentStream
{
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>As lower-case hex.</summary>
    public string Digest => Convert.ToHexStringLower(_digest.GetCurrentHash());

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await content.ReadAsync(buffer, cancellationToken);
        _digest.AppendData(buffer.Span[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _digest.Dispose();
        }

        base.Dispose(disposing);
    }
}
