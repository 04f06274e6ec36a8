using Amazon.S3;
using Amazon.S3.Model;

namespace LiveChat.Files.S3;

/// <summary>Addresses of the store, as browsers reach it, that need no keys: signed by version 4 for one part, with its length.</summary>
internal sealed class S3Links : IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly TimeProvider _clock;
    private readonly string _bucket;
    private readonly Protocol _protocol;

    public S3Links(S3Options options, Uri endpoint, TimeProvider clock)
    {
        // No certificate of a wildcard name is for a bucket with a dot.
        var isPathStyle = options.PathStyle || options.Bucket.Contains('.', StringComparison.Ordinal);
        _client = S3Clients.Create(options, endpoint, isPathStyle);
        (_clock, _bucket) = (clock, options.Bucket);
        _protocol = endpoint.Scheme == Uri.UriSchemeHttp ? Protocol.HTTP : Protocol.HTTPS;
        Origin = isPathStyle ? endpoint.GetLeftPart(UriPartial.Authority) : $"{endpoint.Scheme}://{options.Bucket}.{endpoint.Authority}";
    }

    public string Origin { get; }

    public async Task<Uri> OfPartAsync(string key, string upload, int number, long length, TimeSpan life)
    {
        var request = new GetPreSignedUrlRequest
        {
            BucketName = _bucket,
            Key = key,
            Verb = HttpVerb.PUT,
            Protocol = _protocol,
            UploadId = upload,
            PartNumber = number,
            Expires = (_clock.GetUtcNow() + life).AddSeconds(-1).UtcDateTime, // The signer counts whole seconds from the one that has begun, and the last one too.
        };
        request.Headers.ContentLength = length;
        return new Uri(await _client.GetPreSignedURLAsync(request));
    }

    public void Dispose() => _client.Dispose();
}
