namespace LiveChat.Files.Tests;

/// <summary>What a store needs to be told of the server of the tests.</summary>
internal static class S3Settings
{
    /// <summary>With the keys that the server knows.</summary>
    public static S3Options Of(Uri endpoint) => new()
    {
        Endpoint = endpoint,
        Bucket = S3Server.Bucket,
        Prefix = "files/",
        PathStyle = true,
        AccessKey = S3Server.Key,
        SecretKey = S3Server.Key,
    };
}
