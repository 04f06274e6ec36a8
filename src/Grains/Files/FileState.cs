using LiveChat.Grains.Users;

namespace LiveChat.Grains.Files;

[GenerateSerializer, Alias("file.state")]
internal sealed class FileState
{
    /// <summary>Null before the file was begun, and after it was deleted.</summary>
    [Id(0)] public UserId? Owner { get; set; }

    [Id(1)] public string Name { get; set; } = "";

    [Id(2)] public long Length { get; set; }

    [Id(3)] public FileStatus Status { get; set; }

    [Id(4)] public string? Upload { get; set; }

    [Id(5)] public FileFacts? Facts { get; set; }

    [Id(10)] public FileClaim? Claim { get; set; }

    /// <summary>When it was claimed.</summary>
    [Id(11)] public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>The seq of its message.</summary>
    [Id(12)] public long? Message { get; set; }
}
