using LiveChat.Grains.Ports;

namespace LiveChat.Grains.Files;

/// <summary>How far a file is.</summary>
[GenerateSerializer, Alias("file.status")]
public enum FileStatus
{
    /// <summary>Its parts are coming in.</summary>
    Uploading = 0,

    /// <summary>All bytes are there, in one piece; what they are is not known yet.</summary>
    Whole = 1,

    /// <summary>What it is is known; it can be sent.</summary>
    Ready = 2,

    /// <summary>A message is about to have it; whether that was sent is not known here yet.</summary>
    Claimed = 3,

    /// <summary>A message has it.</summary>
    Sent = 4,

    /// <summary>Nothing of it is left.</summary>
    Deleted = 5,

    /// <summary>Nobody gets it any more, and no message; its bytes are about to be deleted.</summary>
    Withdrawn = 6,
}

/// <summary>What somebody says of a file before they send it.</summary>
[GenerateSerializer, Immutable, Alias("file.draft")]
public sealed record FileDraft
{
    /// <summary>What it is called; kept as <see cref="FileName.Clean"/> makes it.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>In bytes.</summary>
    [Id(1)] public required long Length { get; init; }
}

/// <summary>A file, for who may have it.</summary>
[GenerateSerializer, Immutable, Alias("file.snapshot")]
public sealed record FileSnapshot
{
    [Id(0)] public required FileId Id { get; init; }

    [Id(1)] public required string Name { get; init; }

    /// <summary>In bytes, as it was begun: so much it counts.</summary>
    [Id(2)] public required long Length { get; init; }

    [Id(3)] public required FileStatus Status { get; init; }

    /// <summary>What its parts are stored under; null when they are joined.</summary>
    [Id(4)] public string? Upload { get; init; }

    /// <summary>From <see cref="FileStatus.Ready"/> on.</summary>
    [Id(5)] public FileFacts? Facts { get; init; }

    /// <summary>In bytes, as it is served.</summary>
    public long Size => Facts is { Length: > 0 } facts ? facts.Length : Length;

    public int Parts => FilePlan.PartsOf(Length);
}

/// <summary>How files are cut: in parts of one size, and a last one that may be shorter.</summary>
public static class FilePlan
{
    public const int PartSize = IFileStore.MinPart;

    public static int PartsOf(long length) => (int)((length + PartSize - 1) / PartSize);

    /// <summary>How long a part is; 0 when there is none with that number.</summary>
    public static long LengthOf(int number, long length) =>
        number < 1 || number > PartsOf(length) ? 0 : Math.Min(PartSize, length - ((number - 1L) * PartSize));
}
