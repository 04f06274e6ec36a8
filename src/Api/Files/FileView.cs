using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

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

    /// <summary>Whether parts can also be put into the store without the server; <c>parts/{number}/link</c> says where.</summary>
    public required bool Direct { get; init; }

    internal static FileUpload From(FileSnapshot file, ImmutableArray<int> stored, IFileStore store) => new()
    {
        Id = file.Id,
        Name = file.Name,
        Size = file.Length,
        PartSize = FilePlan.PartSize,
        Parts = file.Parts,
        Stored = stored,
        Direct = store.PartOrigin is not null,
    };
}

/// <summary>Where one part of a file can be put without the server.</summary>
public sealed record FilePartLink
{
    /// <summary>To come to the store with it; how long the line then takes does not count.</summary>
    internal static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>To be PUT at: the bytes of this part, all of them and no more, with no other headers than a browser sends by itself. Whoever has it can do that, and nothing else.</summary>
    public required string Url { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
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
