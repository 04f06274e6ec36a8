using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Snippets;

namespace LiveChat.Grains.Search.Files;

/// <summary>
/// Shows of messages that a room has shown already what their files say of what was looked for. Of one page, and as far as it is quick: a message that it does not get to,
/// or whose files cannot be read now, is shown without.
/// </summary>
internal sealed class FilePieces(IFileStore store, TimeProvider clock)
{
    /// <summary>In UTF-16 units: so much is looked at together, so a piece is made of one of these.</summary>
    private const int Section = 4_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly long _begun = clock.GetTimestamp();

    /// <summary>Where what was looked for is not all in what the message itself says.</summary>
    public async Task<ImmutableArray<FoundMessage>> AddAsync(ImmutableArray<FoundMessage> messages, SearchMarks marks)
    {
        if (!messages.Any(HasText) || SearchQuery.Parse(marks.Query, marks.Now).Root is not { } root)
        {
            return messages;
        }

        var wanted = SearchNodes.Wanted(SearchNodes.WithoutSmallWords(root, marks.Languages)).Distinct().ToArray();
        var added = ImmutableArray.CreateBuilder<FoundMessage>(messages.Length);
        foreach (var message in messages)
        {
            TextNode[] missing = !HasText(message) ? [] : [.. wanted.Where(node => Highlights.In(message.Text, node, marks.Languages, marks.Near).IsEmpty)];
            added.Add(missing.Length == 0 ? message : message with { InFile = await PieceAsync(message, root, missing, marks) });
        }

        return added.ToImmutable();
    }

    private static bool HasText(FoundMessage message) => message.Files?.Any(file => file.Text == true) == true;

    private TimeSpan Left => Patience - clock.GetElapsedTime(_begun);

    private async Task<FoundInFile?> PieceAsync(FoundMessage message, SearchNode root, TextNode[] missing, SearchMarks marks)
    {
        var (best, most) = (default(FoundInFile), 0);
        foreach (var file in (message.Files ?? []).Where(file => file.Text == true))
        {
            if (most == missing.Length || await ReadAsync(file.Id) is not { } text)
            {
                break;
            }

            foreach (var (start, end) in SectionsOf(text))
            {
                var section = text[start..end];
                var count = missing.Count(node => !Highlights.In(section, node, marks.Languages, marks.Near).IsEmpty);
                if (count > most)
                {
                    var piece = TextExcerpt.Of(section, Highlights.In(section, root, marks.Languages, marks.Near), FoundMessage.MostText);
                    (best, most) = (Show(file.Id, piece, start > 0, end < text.Length), count);
                }

                if (most == missing.Length || Left <= TimeSpan.Zero)
                {
                    break;
                }
            }
        }

        return best;
    }

    private static FoundInFile Show(FileId file, TextExcerpt piece, bool isBegun, bool goesOn) => new()
    {
        File = file,
        Text = piece.Text,
        Found = piece.Found,
        Begun = isBegun || piece.IsBegun ? true : null,
        GoesOn = goesOn || piece.GoesOn ? true : null,
    };

    /// <summary>Null when it cannot be read in time, too.</summary>
    private async Task<string?> ReadAsync(FileId file)
    {
        if (Left <= TimeSpan.Zero)
        {
            return null;
        }

        using var patience = new CancellationTokenSource(Left, clock);
        try
        {
            return await store.ReadTextAsync(file, SearchedFiles.MostText, patience.Token).WaitAsync(patience.Token);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>One after the other, cut at the end of a line or of a word where there is one.</summary>
    private static IEnumerable<(int Start, int End)> SectionsOf(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(start + Section, text.Length);
            if (end < text.Length)
            {
                var half = Section / 2;
                var line = text.LastIndexOf('\n', end - 1, half);
                var space = line < 0 ? text.LastIndexOf(' ', end - 1, half) : line;
                end = space > start ? space + 1 : char.IsLowSurrogate(text[end]) ? end - 1 : end;
            }

            yield return (start, end);
            start = end;
        }
    }
}
