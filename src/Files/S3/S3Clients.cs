using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace LiveChat.Files.S3;

/// <summary>How S3 stores are spoken to, whoever made them.</summary>
internal static class S3Clients
{
    public static AmazonS3Client Create(S3Options options) => Create(options, options.Endpoint, options.PathStyle);

    /// <param name="options">Whose keys, and how patient.</param>
    /// <param name="at">Amazon's own for the region when null.</param>
    /// <param name="isPathStyle">The bucket in the path and not in the name of the host.</param>
    public static AmazonS3Client Create(S3Options options, Uri? at, bool isPathStyle)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = isPathStyle,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            MaxErrorRetry = options.Retries,
            RetryMode = RequestRetryMode.Standard,

            // Checksums that Amazon added lately are refused by stores that do not know them. What is sent is signed with its SHA-256 in any case.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (at is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = options.Region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }

        return string.IsNullOrEmpty(options.AccessKey)
            ? new AmazonS3Client(config)
            : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }
}
