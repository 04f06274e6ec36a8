namespace LiveChat.Grains.Files;

[GenerateSerializer, Alias("uploads.state")]
internal sealed class UploadsState
{
    /// <summary>In bytes, of all files that are not in <see cref="Deleting"/> or gone.</summary>
    [Id(0)] public long Used { get; set; }

    /// <summary>At most <see cref="FileLimits.Unsent"/>.</summary>
    [Id(1)] public List<UnsentFile> Unsent { get; set; } = [];

    /// <summary>Their bytes are still to be deleted. At most <see cref="UploadsGrain.MostDeleting"/> and the files of one message.</summary>
    [Id(2)] public List<FileId> Deleting { get; set; } = [];

    /// <summary>How many files <see cref="Used"/> is of.</summary>
    [Id(3)] public int Files { get; set; }
}

/// <summary>A file that belongs to no message yet.</summary>
[GenerateSerializer, Immutable, Alias("uploads.unsent")]
internal sealed record UnsentFile
{
    [Id(0)] public required FileId Id { get; init; }

    /// <summary>In bytes.</summary>
    [Id(1)] public required long Length { get; init; }

    [Id(2)] public required DateTimeOffset Since { get; init; }
}
