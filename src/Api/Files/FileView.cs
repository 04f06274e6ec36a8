using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LiveChat.Grains.Files;

namespace LiveChat.Api.Files;

/// <summary>A file that somebody is about to send.</summary>
public sealed record FileOffer
{
    /// <summary>Cleaned: a path, characters that nobody sees and those that turn the direction are left out.</summary>
    public required string Name { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }
}

/// <summary>A file that is coming in.</summary>
public sealed record FileUpload
{
    public required FileId Id { get; init; }

    public required string Name { get; init; }

    public required long Size { get; init; }

    /// <summary>In bytes; the last part has the rest.</summary>
    public required int PartSize { get; init; }

    /// <summary>How many there are, numbered from 1.</summary>
    public required int Parts { get; init; }

    /// <summary>The numbers of those that are here.</summary>
    public required ImmutableArray<int> Stored { get; init; }

    internal static FileUpload From(FileSnapshot file, ImmutableArray<int> stored) => new()
    {
        Id = file.Id,
        Name = file.Name,
        Size = file.Length,
        PartSize = FilePlan.PartSize,
        Parts = file.Parts,
        Stored = stored,
    };
}

/// <summary>A file that is here, as a message would have it.</summary>
public sealed record FileView : MessageFile
{
    [SetsRequiredMembers]
    private FileView(FileSnapshot file, FileFacts facts)
        : base(Of(file, facts))
    {
        Sha256 = facts.Digest;
    }

    /// <summary>Of all bytes, as lower-case hex.</summary>
    public required string Sha256 { get; init; }

    internal static FileView From(FileSnapshot file, FileFacts facts) => new(file, facts);
}
