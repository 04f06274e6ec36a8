using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains.Files;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>A file of a room, and where it was said.</summary>
[GenerateSerializer, Immutable, Alias("room.file")]
public sealed record RoomFile
{
    /// <summary>The seq of its message.</summary>
    [Id(0)] public required long Seq { get; init; }

    [Id(1)] public required DateTimeOffset At { get; init; }

    [Id(2)] public required UserId By { get; init; }

    /// <summary>The message in whose thread that is; null: in none.</summary>
    [Id(3)] public long? Thread { get; init; }

    [Id(4)] public required MessageFile File { get; init; }
}

/// <summary>Files of a room, those said last first.</summary>
[GenerateSerializer, Immutable, Alias("room.files")]
public sealed record RoomFiles
{
    /// <summary>All files of a message are on one page, so it may have some more than asked for.</summary>
    [Id(0)] public required ImmutableArray<RoomFile> Files { get; init; }

    /// <summary>Before which seq it goes on; null: nowhere. There may be more although this page is empty.</summary>
    [Id(1)] public long? Next { get; init; }
}

/// <summary>Which files of a room somebody looks for.</summary>
[GenerateSerializer, Immutable, Alias("room.file-query")]
public sealed record RoomFileQuery
{
    public const int MaxLimit = 100;

    /// <summary>The longest part of a name, in characters (UTF-16).</summary>
    public const int MaxName = 100;

    private const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    /// <summary>Pictures and films, or all but these; null: all.</summary>
    [Id(0)] public bool? Media { get; init; }

    /// <summary>What their name has somewhere, in whatever case; null: any.</summary>
    [Id(1)] public string? Name { get; init; }

    /// <summary>Only of messages before this seq.</summary>
    [Id(2)] public long? Before { get; init; }

    /// <summary>1 to <see cref="MaxLimit"/>.</summary>
    [Id(3)] public required int Limit { get; init; }

    /// <summary>Whether all files are looked for.</summary>
    internal bool IsOfAll => Media is null && string.IsNullOrEmpty(Name);

    internal static Refusal? Refuse(RoomFileQuery query) =>
        query.Limit is < 1 or > MaxLimit || query.Before < 1 ? new Refusal(RefusalCode.BadRequest, "There is no such page.")
        : query.Name?.Length > MaxName ? new Refusal(RefusalCode.BadRequest, $"Names are looked for by at most {MaxName} characters.")
        : null;

    internal IEnumerable<RoomFile> In(MessagePosted posted) => (posted.Files ?? []).Where(Fits).Select(file => new RoomFile
    {
        Seq = posted.Seq,
        At = posted.At,
        By = posted.By,
        Thread = posted.Thread,
        File = file,
    });

    private bool Fits(MessageFile file) =>
        (Media is null || Media == file.Kind is FileKind.Image or FileKind.Video)
        && (string.IsNullOrEmpty(Name) || CultureInfo.InvariantCulture.CompareInfo.IndexOf(file.Name, Name, Alike) >= 0);
}
