using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Files;

namespace LiveChat.Grains.Search;

/// <summary>What an index is made from: messages as they read now, page by page of the log. An act on a message is a reason to read it again.</summary>
/// <param name="log">All logs.</param>
/// <param name="notesOf">What was done to some messages.</param>
/// <param name="files">What files say.</param>
/// <param name="clock">For waiting.</param>
/// <param name="logger">Where trouble goes.</param>
internal sealed class IndexFeed(
    IRoomLog log, Func<ImmutableArray<long>, Task<IndexNotes>> notesOf, FileTextReader files, TimeProvider clock, ILogger logger)
{
    private const int Page = 200;

    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The next page behind an entry, not beyond another, nor beyond what the room has done with its messages; null when there is none.</summary>
    /// <param name="room">Whose log.</param>
    /// <param name="after">The last entry that is known.</param>
    /// <param name="head">The last one that is wanted.</param>
    /// <param name="usual">The language of messages that do not tell theirs; null: the commonest of the page.</param>
    public async Task<FeedPage?> ReadAsync(RoomId room, long after, long head, string? usual)
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        LogEntry[] page = [.. (await log.ReadForwardAsync(room, after + 1, Page, timeout.Token)).Where(entry => entry.Seq <= head)];
        if (page.Length == 0)
        {
            return null;
        }

        var known = page.Where(entry => entry.Kind == LogEntryKind.Message).ToDictionary(entry => entry.Seq);
        long[] touched = [.. page.Select(TouchedBy).OfType<long>().Where(seq => !known.ContainsKey(seq)).Distinct()];
        foreach (var before in await Task.WhenAll(touched.Select(seq => log.ReadForwardAsync(room, seq, 1, timeout.Token))))
        {
            if (before is [{ Kind: LogEntryKind.Message } entry])
            {
                known[entry.Seq] = entry;
            }
        }

        var done = await notesOf([.. known.Keys]);
        if (done.Through <= after)
        {
            return null;
        }

        var notes = NotesOf(done);
        var said = await files.ReadPageAsync(known.Values.Where(entry => entry.HasFiles && notes.GetValueOrDefault(entry.Seq)?.Deleted is null).Select(PostedIn).OfType<MessagePosted>());
        IndexDocument[] DocumentsOf(string? usual) =>
            [.. known.Values.Select(entry => Document(room, entry, notes.GetValueOrDefault(entry.Seq), said.GetValueOrDefault(entry.Seq), usual))];
        var documents = DocumentsOf(usual);
        if (usual is null && Commonest(documents) is { } common)
        {
            documents = DocumentsOf(common);
        }

        return new FeedPage([.. documents], Math.Min(page[^1].Seq, done.Through), said.Values.Any(words => words.IsLater));
    }

    /// <summary>Single messages as they read now, one after the other until the files of one cannot be read; that one is told.</summary>
    /// <param name="room">Whose log.</param>
    /// <param name="messages">Their seqs.</param>
    /// <param name="usual">The language of messages that do not tell theirs; null for none.</param>
    public async Task<(ImmutableArray<IndexDocument> Read, long? Failed)> ReadAgainAsync(RoomId room, ImmutableArray<long> messages, string? usual)
    {
        var read = ImmutableArray.CreateBuilder<IndexDocument>();
        var notes = NotesOf(await notesOf(messages));
        foreach (var seq in messages)
        {
            using var timeout = new CancellationTokenSource(StoreTimeout, clock);
            if (await log.ReadForwardAsync(room, seq, 1, timeout.Token) is not [{ Kind: LogEntryKind.Message } entry] || entry.Seq != seq)
            {
                continue;
            }

            var note = notes.GetValueOrDefault(seq);
            var said = note?.Deleted is null && PostedIn(entry) is { } posted ? await files.ReadAsync(posted) : FileWords.None;
            if (said.IsLater)
            {
                return (read.ToImmutable(), seq);
            }

            read.Add(Document(room, entry, note, said, usual));
        }

        return (read.ToImmutable(), null);
    }

    private static Dictionary<long, MessageNote> NotesOf(IndexNotes done) => done.Notes.Select(NoteJson.Decode).ToDictionary(note => note.Message);

    private static MessagePosted? PostedIn(LogEntry entry) => RoomEventJson.TryDecode(entry.Body) as MessagePosted;

    private static string? Commonest(IEnumerable<IndexDocument> documents) =>
        documents.Select(document => document.Message?.Language).OfType<string>().CountBy(language => language)
            .OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Key).FirstOrDefault();

    /// <summary>Which message an act changes so that it is found in another way.</summary>
    private static long? TouchedBy(LogEntry entry)
    {
        return entry.Kind == LogEntryKind.Act && RoomEventJson.TryDecode(entry.Body) is MessageAct act
            && act is MessageEdited or MessageDeleted or ReactionAdded or ReactionRemoved or MessagePinned or MessageUnpinned
                ? act.Message
                : null;
    }

    /// <summary>A message that cannot be read is not found; the others are.</summary>
    private IndexDocument Document(RoomId room, LogEntry entry, MessageNote? note, FileWords? said, string? usual)
    {
        try
        {
            var message = PostedIn(entry) is { } posted ? IndexedMessage.Of(posted, note, usual, said) : null;
            return new IndexDocument(entry.Seq, entry.At, message);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            SearchLog.LogPassedOver(logger, room, entry.Seq, failure);
            return new IndexDocument(entry.Seq, entry.At, null);
        }
    }
}

/// <summary>A part of what an index takes in.</summary>
/// <param name="Messages">As they read now.</param>
/// <param name="Through">The last entry of the log that is in it.</param>
/// <param name="IsLater">Whether the files of some could not be read yet; these are marked.</param>
internal sealed record FeedPage(ImmutableArray<IndexDocument> Messages, long Through, bool IsLater);
