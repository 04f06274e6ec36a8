using System.Security.Cryptography;
using LiveChat.Grains.Ports;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Files;

/// <summary>What a sender says of the SHA-256 of a body (<c>Content-Digest</c>, RFC 9530). Other digests than that are passed over.</summary>
internal static class ContentDigest
{
    private const string Begin = "sha-256=:";

    /// <summary>Null when there is none that we read; empty when it cannot be read.</summary>
    public static byte[]? Of(HttpRequest request)
    {
        foreach (var member in request.Headers["Content-Digest"].ToString().Split(',', StringSplitOptions.TrimEntries))
        {
            if (member.StartsWith(Begin, StringComparison.Ordinal))
            {
                var digest = new byte[SHA256.HashSizeInBytes];
                var text = member.EndsWith(':') && member.Length > Begin.Length ? member[Begin.Length..^1] : "";
                return Convert.TryFromBase64String(text, digest, out var written) && written == digest.Length ? digest : [];
            }
        }

        return null;
    }
}

/// <summary>The body is not the one that its sender speaks of.</summary>
internal sealed class ContentDigestException() : Exception("The body has another digest than was said.");

/// <summary>A body that fails at its end when its SHA-256 is not the one that was said: a store then keeps nothing of it.</summary>
internal sealed class DigestedStream(Stream body, byte[] expected) : ContentStream
{
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        if (read > 0)
        {
            _digest.AppendData(buffer.Span[..read]);
        }
        else if (!buffer.IsEmpty && !CryptographicOperations.FixedTimeEquals(_digest.GetCurrentHash(), expected))
        {
            throw new ContentDigestException();
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        _digest.Dispose();
        base.Dispose(disposing);
    }
}
