using System.Collections.Immutable;
using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Files.S3;

/// <summary>Files in a bucket of an S3 store. A file in parts is a multipart upload of the store itself.</summary>
/// <remarks>What is sent is first taken in whole, in a file of this machine unless it is small: it can then be signed, and sent again, without being held in memory.</remarks>
internal sealed class S3FileStore : IFileStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly S3Places _places;
    private readonly S3Options _options;
    private readonly S3Links? _links;
    private readonly StoreBreaker _breaker;

    public S3FileStore(S3Options options, TimeProvider clock)
    {
        _options = options;
        _places = new S3Places(options);
        _client = S3Clients.Create(options);
        _breaker = new StoreBreaker(clock);
        _links = options.PublicEndpoint is { } endpoint ? new S3Links(options, endpoint, clock) : null;
    }

    public string? PartOrigin => _links?.Origin;

    public bool IsLeftAlone => _breaker.IsOpen;

    public Task<string> BeginAsync(FileKey key, CancellationToken cancellationToken) => _breaker.WatchBeginAsync(() => S3Faults.OfStore(async () =>
    {
        var request = new InitiateMultipartUploadRequest { BucketName = _options.Bucket, Key = _places.KeyOf(key) };
        if (_options.Encryption.Length > 0)
        {
            request.ServerSideEncryptionMethod = new ServerSideEncryptionMethod(_options.Encryption);
            request.ServerSideEncryptionKeyManagementServiceKeyId = _options.KmsKey;
        }

        return (await _client.InitiateMultipartUploadAsync(request, cancellationToken)).UploadId;
    }, cancellationToken));

    public async Task<FilePart> PutPartAsync(
        FileKey key, string upload, int number, Stream content, long length, CancellationToken cancellationToken)
    {
        FileParts.RequirePart(number, length);
        _breaker.Enter();
        await using var held = await HeldContent.ReadAsync(content, length, cancellationToken);
        return await _breaker.WatchAsync(() => S3Faults.OfStore(async () =>
        {
            var request = new UploadPartRequest
            {
                BucketName = _options.Bucket,
                Key = _places.KeyOf(key),
                UploadId = upload,
                PartNumber = number,
                PartSize = length,
                InputStream = held,
                UseChunkEncoding = false,
            };
            return new FilePart(number, length, Tag((await _client.UploadPartAsync(request, cancellationToken)).ETag));
        }, cancellationToken));
    }

    public async Task<Uri?> LinkPartAsync(FileKey key, string upload, int number, long length, TimeSpan life)
    {
        FileParts.RequirePart(number, length);
        return _links is { } links
            ? await S3Faults.OfStore(() => links.OfPartAsync(_places.KeyOf(key), upload, number, length, life), CancellationToken.None)
            : null;
    }

    public Task<ImmutableArray<FilePart>> GetPartsAsync(FileKey key, string upload, CancellationToken cancellationToken) =>
        S3Faults.OfStore(async () =>
        {
            var parts = ImmutableArray.CreateBuilder<FilePart>();
            var request = new ListPartsRequest { BucketName = _options.Bucket, Key = _places.KeyOf(key), UploadId = upload };
            ListPartsResponse page;
            do
            {
                page = await _client.ListPartsAsync(request, cancellationToken);
                parts.AddRange((page.Parts ?? []).Select(part => new FilePart(part.PartNumber ?? 0, part.Size ?? 0, Tag(part.ETag))));
                request.PartNumberMarker = page.NextPartNumberMarker?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            while (page.IsTruncated == true && parts.Count < IFileStore.MaxParts);

            return parts.OrderBy(part => part.Number).ToImmutableArray();
        }, cancellationToken);

    public async Task<long> CompleteAsync(FileKey key, string upload, ImmutableArray<FilePart> parts, CancellationToken cancellationToken)
    {
        long length;
        try
        {
            length = FileParts.RequireWhole(parts, await GetPartsAsync(key, upload, cancellationToken));
        }
        catch (UploadFaultException fault) when (fault.Fault == UploadFault.Gone)
        {
            if (await LengthOf(key, cancellationToken) is { } whole)
            {
                return whole;
            }

            throw;
        }

        await S3Faults.OfStore(() => _client.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest
            {
                BucketName = _options.Bucket,
                Key = _places.KeyOf(key),
                UploadId = upload,
                PartETags = [.. parts.Select(part => new PartETag(part.Number, $"\"{part.Tag}\""))],
            },
            cancellationToken), cancellationToken);

        // Stores have said yes, and kept something else.
        return await LengthOf(key, cancellationToken) is { } kept && kept == length
            ? length
            : throw new IOException("The S3 store did not keep the file as it is.");
    }

    public async Task AbortAsync(FileKey key, string upload, CancellationToken cancellationToken)
    {
        try
        {
            await Abort(_places.KeyOf(key), upload, cancellationToken);
        }
        catch (UploadFaultException)
        {
            // There is none.
        }
    }

    public async Task PutAsync(FileKey key, Stream content, long length, CancellationToken cancellationToken)
    {
        FileParts.RequireLength(length);
        _breaker.Enter();
        await using var held = await HeldContent.ReadAsync(content, length, cancellationToken);
        await _breaker.WatchAsync(() => S3Faults.OfStore(() =>
        {
            var request = new PutObjectRequest
            {
                BucketName = _options.Bucket,
                Key = _places.KeyOf(key),
                InputStream = held,
                AutoCloseStream = false,
                UseChunkEncoding = false,
            };
            if (_options.Encryption.Length > 0)
            {
                request.ServerSideEncryptionMethod = new ServerSideEncryptionMethod(_options.Encryption);
                request.ServerSideEncryptionKeyManagementServiceKeyId = _options.KmsKey;
            }

            return _client.PutObjectAsync(request, cancellationToken);
        }, cancellationToken));
    }

    public Task<StoredFile?> OpenAsync(FileKey key, FileRange? range, CancellationToken cancellationToken) => S3Faults.OfStore(async () =>
    {
        var request = new GetObjectRequest { BucketName = _options.Bucket, Key = _places.KeyOf(key), ByteRange = S3Places.RangeOf(range) };
        try
        {
            var answer = await _client.GetObjectAsync(request, cancellationToken);
            var whole = S3Places.WholeLength(answer.ContentRange) ?? answer.ContentLength;
            var asked = range is { } part ? Math.Min(part.Last, whole - 1) - part.First + 1 : whole;
            if (asked > answer.ContentLength || (range is { First: > 0 } && answer.ContentRange is null))
            {
                answer.Dispose();
                throw new IOException("The S3 store answered with another part of the file.");
            }

            return new StoredFile(new BoundedStream(answer.ResponseStream, asked, TimeSpan.FromSeconds(_options.TimeoutSeconds), answer), whole);
        }
        catch (AmazonS3Exception absent) when (absent.StatusCode == HttpStatusCode.NotFound && absent.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
        catch (AmazonS3Exception beyond) when (beyond.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return await LengthOf(key, cancellationToken) is { } length ? new StoredFile(Stream.Null, length) : null;
        }
    }, cancellationToken);

    public async Task DeleteAllAsync(FileId file, CancellationToken cancellationToken)
    {
        await S3Faults.OfStore(async () =>
        {
            foreach (var upload in await Uploads(file, cancellationToken))
            {
                try
                {
                    await Abort(upload.Key, upload.UploadId, cancellationToken);
                }
                catch (UploadFaultException)
                {
                    // Completed or aborted meanwhile.
                }
            }

            var list = new ListObjectsV2Request { BucketName = _options.Bucket, Prefix = _places.FolderOf(file) };
            foreach (var found in (await _client.ListObjectsV2Async(list, cancellationToken)).S3Objects ?? [])
            {
                await _client.DeleteObjectAsync(_options.Bucket, found.Key, cancellationToken);
            }

            return true;
        }, cancellationToken);
    }

    public void Dispose()
    {
        _client.Dispose();
        _links?.Dispose();
    }

    /// <summary>Of the original only: nothing else is stored in parts. Some stores list uploads by their whole key only.</summary>
    private async Task<List<MultipartUpload>> Uploads(FileId file, CancellationToken cancellationToken)
    {
        var request = new ListMultipartUploadsRequest { BucketName = _options.Bucket, Prefix = _places.KeyOf(new FileKey(file)) };
        return (await _client.ListMultipartUploadsAsync(request, cancellationToken)).MultipartUploads ?? [];
    }

    private Task<AbortMultipartUploadResponse> Abort(string key, string upload, CancellationToken cancellationToken) => S3Faults.OfStore(() =>
        _client.AbortMultipartUploadAsync(new AbortMultipartUploadRequest { BucketName = _options.Bucket, Key = key, UploadId = upload }, cancellationToken), cancellationToken);

    private Task<long?> LengthOf(FileKey key, CancellationToken cancellationToken) => S3Faults.OfStore(async () =>
    {
        try
        {
            return (long?)(await _client.GetObjectMetadataAsync(_options.Bucket, _places.KeyOf(key), cancellationToken)).ContentLength;
        }
        catch (AmazonS3Exception absent) when (absent.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }, cancellationToken);

    private static string Tag(string? etag) => (etag ?? "").Trim('"');
}
