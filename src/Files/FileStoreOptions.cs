using System.ComponentModel.DataAnnotations;

namespace LiveChat.Files;

/// <summary>Where the bytes of files are kept. Bound from the configuration section <c>LiveChat:Files</c>.</summary>
public sealed class FileStoreOptions
{
    public const string Section = "LiveChat:Files";

    public FileStoreKind Store { get; set; } = FileStoreKind.Folder;

    /// <summary>With <see cref="FileStoreKind.Folder"/>; all silos of a cluster need the same one.</summary>
    public string? Folder { get; set; }
}

public enum FileStoreKind
{
    Folder = 0,

    S3 = 1,
}

/// <summary>Which S3 store, and how. Bound from the configuration section <c>LiveChat:Files:S3</c>.</summary>
public sealed class S3Options
{
    public const string Section = "LiveChat:Files:S3";

    /// <summary>Such as <c>https://s3.example.org</c>; Amazon's own for the region when empty.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Where browsers reach the store, when parts are to go there and not through the server; empty: they go through the server.</summary>
    public Uri? PublicEndpoint { get; set; }

    public string Region { get; set; } = "us-east-1";

    public string Bucket { get; set; } = "";

    /// <summary>What all keys begin with, for a bucket that has other things in it.</summary>
    [RegularExpression("([A-Za-z0-9_-]+/)*", ErrorMessage = "LiveChat:Files:S3:Prefix is folders with / after each.")]
    public string Prefix { get; set; } = "";

    /// <summary>The bucket in the path and not in the name of the host, as most stores that are not Amazon's want it.</summary>
    public bool PathStyle { get; set; }

    /// <summary>With <see cref="SecretKey"/>; what the SDK finds by itself (environment, profile, role of the machine) when empty.</summary>
    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }

    /// <summary>How the store encrypts what it keeps: empty for as it is set up, <c>AES256</c> or <c>aws:kms</c>.</summary>
    [RegularExpression("|AES256|aws:kms", ErrorMessage = "LiveChat:Files:S3:Encryption is empty, AES256 or aws:kms.")]
    public string Encryption { get; set; } = "";

    /// <summary>With <c>aws:kms</c>: which key; the bucket's own when empty.</summary>
    public string? KmsKey { get; set; }

    /// <summary>For one request, and for each piece of an answer.</summary>
    [Range(1, 600)] public int TimeoutSeconds { get; set; } = 30;

    /// <summary>How often a request that failed is sent again.</summary>
    [Range(0, 10)] public int Retries { get; set; } = 2;
}
