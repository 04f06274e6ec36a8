namespace LiveChat.Grains.Files;

/// <summary>How much of their room for files somebody uses.</summary>
[GenerateSerializer, Immutable, Alias("file.use")]
public sealed record FileUse
{
    /// <summary>In bytes, of all files that are not deleted, whatever of them has arrived.</summary>
    [Id(0)] public required long Used { get; init; }

    /// <summary>In bytes; null without a limit.</summary>
    [Id(1)] public long? Most { get; init; }

    /// <summary>How many of them belong to no message yet.</summary>
    [Id(2)] public required int Unsent { get; init; }
}
