using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Timelines;

namespace LiveChat.Grains.Messages;

/// <summary>How notes come from the store and the log, and get into the store.</summary>
internal sealed partial class NoteBook
{
    private const int FoldPage = 500;

    private Task _storing = Task.CompletedTask;

    private bool _erased;

    /// <summary>While notes are made anew none is forgotten: what the store has of them is not good.</summary>
    private bool _anew;

    /// <summary>Reads the notes of the newest messages, and folds in what the log has beyond those that are stored.</summary>
    public static async Task<NoteBook> OpenAsync(
        RoomId room, Timeline timeline, IRoomLog log, IMessageNotes store, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        var book = new NoteBook(room, timeline, store, clock);
        if (timeline.Head.Seq > 0 && (timeline.FirstInMemory > 1 || timeline.NotedInMemory.Any()))
        {
            await book.FoldOn(log, logger, cancellationToken);
        }

        return book;
    }

    /// <summary>Stores what changed, after what was deleted is erased. One at a time; who asks while one is under way gets the next.</summary>
    public async Task Store()
    {
        while (!_storing.IsCompleted)
        {
            await Task.WhenAny(_storing); // Whoever began it hears of its failure.
        }

        if (_unstored > 0 && !_erased)
        {
            await (_storing = StoreAll());
        }
    }

    /// <summary>The room is gone for all, and with it what was done in it: nothing is stored any more.</summary>
    public async Task Erase(CancellationToken cancellationToken)
    {
        _erased = true;
        while (!_storing.IsCompleted)
        {
            await Task.WhenAny(_storing); // What is on its way would come to stand there again.
        }

        await _store.EraseAsync(_room, cancellationToken);
    }

    private async Task StoreAll()
    {
        // Taken together, before anything is awaited: the cursor promises that all before it is stored, and erased.
        KnownMessage[] changed = [.. _known.Values.Where(known => !known.IsStored)];
        MessageNote[] notes = [.. changed.Select(known => known.Note)];
        var folded = _folded;
        await _timeline.EraseTexts();
        foreach (var some in notes.Chunk(MostUnstored).SkipLast(1))
        {
            await Put(some, default); // The cursor only after the last of them.
        }

        await Put(notes.Chunk(MostUnstored).Last(), folded);
        _stores++;
        for (var i = 0; i < changed.Length; i++)
        {
            changed[i].StoredRevision = notes[i].Revision;
            _unstored -= changed[i].IsStored ? 1 : 0;
        }

        Forget();
    }

    private async Task Put(MessageNote[] notes, NoteCursor cursor)
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
        await _store.PutAsync(_room, [.. notes.Select(Stored)], cursor, timeout.Token);
    }

    /// <remarks>What cannot be read here is passed over; notes say by whose rules they are made, and whoever can read it makes them anew.</remarks>
    private async Task FoldOn(IRoomLog log, ILogger logger, CancellationToken cancellationToken)
    {
        _folded = await _store.GetCursorAsync(_room, cancellationToken);
        _anew = _folded.Rules < MessageNote.Rules;
        var seq = _anew ? 0 : _folded.Seq;
        while (await ReadNoted(log, seq, cancellationToken) is { Length: > 0 } page)
        {
            seq = page[^1].Seq;
            var noted = page.Select(entry => Read(entry, logger)).OfType<RoomEvent>().ToArray();
            long[] unknown = [.. noted.Select(happened => MessageNote.TargetOf(happened)!.Value).Distinct().Where(message => !_known.ContainsKey(message))];
            if (!_anew)
            {
                Keep(await _store.GetAsync(_room, [.. unknown], cancellationToken));
            }

            foreach (var message in unknown)
            {
                _known.TryAdd(message, new KnownMessage(new MessageNote { Message = message }));
            }

            Array.ForEach(noted, Apply);
            if (_unstored >= MostUnstored && !_anew)
            {
                await Store();
            }
        }

        if (!_anew)
        {
            Keep(await _store.ReadAsync(_room, _timeline.FirstInMemory, _timeline.Head.Seq, cancellationToken));
            _completeFrom = _timeline.FirstInMemory;
        }

        _anew = false;
    }

    private async Task<ImmutableArray<LogEntry>> ReadNoted(IRoomLog log, long after, CancellationToken cancellationToken) =>
        after + 1 >= _timeline.FirstInMemory
            ? [.. _timeline.NotedInMemory.Where(entry => entry.Seq > after)]
            : await log.ReadNotedAsync(_room, after, FoldPage, cancellationToken);

    private RoomEvent? Read(LogEntry entry, ILogger logger)
    {
        if (RoomEventJson.TryDecode(entry.Body) is { } happened && happened.Seq == entry.Seq && MessageNote.TargetOf(happened) is not null)
        {
            return happened;
        }

        TalkLog.LogPassedOver(logger, _room, entry.Seq);
        return null;
    }

    /// <summary>Lets go of what is stored, and not of the newest messages, when there is too much of it.</summary>
    private void Forget()
    {
        if (_anew || _known.Count <= MostKnown)
        {
            return;
        }

        foreach (var (seq, known) in _known)
        {
            if (seq < _timeline.FirstInMemory && known.CanBeForgotten)
            {
                _known.Remove(seq);
            }
        }

        _completeFrom = Math.Max(_completeFrom, _timeline.FirstInMemory);
    }

    private static StoredNote Stored(MessageNote note) => new()
    {
        Message = note.Message,
        Revision = note.Revision,
        Pinned = note.Pinned?.Seq,
        Body = NoteJson.Encode(note),
    };
}
