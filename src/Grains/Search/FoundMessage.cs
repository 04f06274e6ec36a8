using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Files;
using LiveChat.Grains.Search.Snippets;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Search;

/// <summary>A message that was found, as it reads now.</summary>
[GenerateSerializer, Immutable, Alias("search.found")]
public sealed record FoundMessage
{
    /// <summary>The most characters (UTF-16) of <see cref="Text"/>.</summary>
    public const int MostText = 300;

    [Id(0)] public required RoomId Room { get; init; }

    [Id(1)] public required long Seq { get; init; }

    /// <summary>When it was posted.</summary>
    [Id(2)] public required DateTimeOffset At { get; init; }

    [Id(3)] public required UserId By { get; init; }

    /// <summary>The seq of the message in whose thread it is a reply; null: in none.</summary>
    [Id(4)] public long? Thread { get; init; }

    /// <summary>The piece of what it says that was found, or how it begins.</summary>
    [Id(5)] public required string Text { get; init; }

    /// <summary>What of the piece was looked for, in order.</summary>
    [Id(6)] public required ImmutableArray<TextRange> Found { get; init; }

    /// <summary>True when it says something before the piece.</summary>
    [Id(7)] public bool? Begun { get; init; }

    /// <summary>True when it says something after the piece.</summary>
    [Id(8)] public bool? GoesOn { get; init; }

    /// <summary>Null for none.</summary>
    [Id(9)] public ImmutableArray<MessageFile>? Files { get; init; }

    /// <summary>The message before it, if that is near; of a reply that stands only in its thread, the reply before it or the message that is answered.</summary>
    [Id(10)] public MessageExcerpt? Before { get; init; }

    /// <summary>The message after it, if that is near; none of a reply.</summary>
    [Id(11)] public MessageExcerpt? After { get; init; }

    /// <summary>What one of its files says, where that was found and not in what it says itself.</summary>
    [Id(200)] public FoundInFile? InFile { get; init; }

    internal static FoundMessage Of(RoomId room, MessagePosted posted, MessageNote? note, Func<string, ImmutableArray<TextRange>> marks)
    {
        string?[] texts = [note?.Text ?? posted.Text, posted.Forwarded?.Text, .. posted.Poll?.Options ?? []];
        var text = string.Join('\n', texts.Where(text => !string.IsNullOrEmpty(text)));
        var excerpt = TextExcerpt.Of(text, marks(text), MostText);
        return new FoundMessage
        {
            Room = room,
            Seq = posted.Seq,
            At = posted.At,
            By = posted.By,
            Thread = posted.Thread,
            Text = excerpt.Text,
            Found = excerpt.Found,
            Begun = excerpt.IsBegun ? true : null,
            GoesOn = excerpt.GoesOn ? true : null,
            Files = Facts.FilesOf(posted) is { IsEmpty: false } files ? [.. files.Select(file => SearchedFiles.Of(posted).Contains(file) ? file : file with { Text = null })] : null,
        };
    }
}
