using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>A message in short, as it reads now: for showing it where it does not stand itself.</summary>
[GenerateSerializer, Immutable, Alias("message.excerpt")]
public sealed record MessageExcerpt
{
    /// <summary>The most characters (UTF-16) of a text that are given.</summary>
    public const int MostText = 300;

    [Id(0)] public required long Seq { get; init; }

    /// <summary>When it was posted.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }

    [Id(2)] public required UserId By { get; init; }

    /// <summary>How what it says now begins; empty when it is deleted.</summary>
    [Id(3)] public required string Text { get; init; }

    /// <summary>Whether it says more than that.</summary>
    [Id(4)] public required bool Cut { get; init; }

    [Id(5)] public required bool Deleted { get; init; }

    /// <summary>The seq of the last act on it that is in this; 0 when nothing was done to it.</summary>
    [Id(6)] public required long Revision { get; init; }

    /// <summary>True when it forwards another: without a comment, the text is that one's.</summary>
    [Id(130)] public bool? Forwarded { get; init; }

    /// <summary>Whether it asks people to vote; the text is the question.</summary>
    [Id(150)] public bool? Poll { get; init; }

    /// <summary>How many files it has; null for none.</summary>
    [Id(160)] public int? Files { get; init; }

    /// <summary>The first of them.</summary>
    [Id(161)] public MessageFile? File { get; init; }

    internal static MessageExcerpt Of(MessagePosted posted, MessageNote? note)
    {
        var deleted = note?.Deleted is not null;
        var said = note?.Text ?? posted.Text;
        var files = deleted ? null : posted.Files ?? posted.Forwarded?.Files;
        var text = deleted ? "" : said.Length > 0 ? said : posted.Forwarded?.Text ?? "";
        return new MessageExcerpt
        {
            Seq = posted.Seq,
            At = posted.At,
            By = posted.By,
            Text = text.Length <= MostText ? text : Begin(text),
            Cut = text.Length > MostText,
            Deleted = deleted,
            Revision = note?.Revision ?? 0,
            Forwarded = !deleted && posted.Forwarded is not null ? true : null,
            Poll = !deleted && posted.Poll is not null ? true : null,
            Files = files?.Length,
            File = files is { IsDefaultOrEmpty: false } some ? some[0] : null,
        };
    }

    /// <summary>No character is cut in two.</summary>
    private static string Begin(string text) => text[..(char.IsHighSurrogate(text[MostText - 1]) ? MostText - 1 : MostText)];
}

/// <summary>Some messages of one room, those that are there, in the order of their seqs.</summary>
/// <param name="Items">At most as many as asked for.</param>
[GenerateSerializer, Immutable, Alias("message.excerpts")]
public sealed record MessageExcerpts([property: Id(0)] ImmutableArray<MessageExcerpt> Items);
