using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Timelines;

namespace LiveChat.Grains.Messages;

/// <summary>
/// The notes of one room: in memory those of the newest messages and those that changed, behind them the store. The log is the truth: what was not stored
/// is folded again when the room wakes, and an act costs no more than its place in the log.
/// </summary>
/// <remarks>Lives within the turns of its grain, which interleave: what was read from the store is only good if nothing was stored meanwhile.</remarks>
internal sealed partial class NoteBook
{
    /// <summary>The most that are changed and not stored; beyond it people are told to come back.</summary>
    public const int MostUnstored = 1000;

    /// <summary>So many are worth a write at once.</summary>
    public const int ManyUnstored = 100;

    private const int MostKnown = 2000;
    private const int MostPinned = 1000;

    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);

    private readonly RoomId _room;
    private readonly Timeline _timeline;
    private readonly IMessageNotes _store;
    private readonly TimeProvider _clock;
    private readonly Dictionary<long, KnownMessage> _known = [];

    /// <summary>Memory has the note of every message from here on that has one.</summary>
    private long _completeFrom = 1;

    /// <summary>The last act or reply that is in the notes.</summary>
    private NoteCursor _folded;

    private HashSet<long>? _pinned;
    private int _unstored;
    private int _stores;

    private NoteBook(RoomId room, Timeline timeline, IMessageNotes store, TimeProvider clock)
    {
        (_room, _timeline, _store, _clock) = (room, timeline, store, clock);
    }

    /// <summary>How many notes are changed and not stored.</summary>
    public int Unstored => _unstored;

    /// <summary>Which messages are pinned, or are about to be; null until <see cref="LoadPinned"/>.</summary>
    public IReadOnlySet<long>? Pinned => _pinned;

    /// <summary>A message and what was done to it, if memory knows both.</summary>
    public KnownMessage? Find(long seq)
    {
        if (_known.TryGetValue(seq, out var known) && known.Author is not null)
        {
            return known;
        }

        if (_timeline.InMemory(seq) is not { Kind: LogEntryKind.Message } entry || (known is null && seq < _completeFrom))
        {
            return null;
        }

        known ??= _known[seq] = new KnownMessage(new MessageNote { Message = seq });
        known.Read(entry);
        return known;
    }

    /// <summary>Reads what <see cref="Find"/> needs. False when there is no such message.</summary>
    public async Task<bool> Load(long seq)
    {
        if (await _timeline.Get(seq) is not { Kind: LogEntryKind.Message } entry)
        {
            return false;
        }

        Forget();
        if (!_known.ContainsKey(seq))
        {
            Keep(await AskStore(seq, cancel => _store.GetAsync(_room, [seq], cancel)));
        }

        if (!_known.TryGetValue(seq, out var known))
        {
            _known[seq] = known = new KnownMessage(new MessageNote { Message = seq });
        }

        known.Read(entry);
        return true;
    }

    /// <summary>The notes of messages from one seq to another, in order.</summary>
    public async Task<ImmutableArray<MessageNote>> Read(long from, long to)
    {
        var stored = await AskStore(from, cancel => _store.ReadAsync(_room, from, to, cancel));
        return Newest(stored, known => known.Note.Message >= from && known.Note.Message <= to).ToImmutableArray();
    }

    /// <summary>Those of some messages, in order.</summary>
    public async Task<ImmutableArray<MessageNote>> Read(ImmutableArray<long> messages)
    {
        if (messages.IsEmpty)
        {
            return [];
        }

        var stored = await AskStore(messages.Min(), cancel => _store.GetAsync(_room, messages, cancel));
        return [.. Newest(stored, known => messages.Contains(known.Note.Message))];
    }

    /// <summary>The notes of pinned messages, the last that was pinned first.</summary>
    public async Task<ImmutableArray<MessageNote>> ReadPinned()
    {
        var stored = await AskStore(1, cancel => _store.ReadPinnedAsync(_room, MostPinned, cancel));
        return [.. Newest(stored, _ => true).Where(note => note.Pinned is not null).OrderByDescending(note => note.Pinned!.Seq)];
    }

    public async Task LoadPinned()
    {
        var stored = await AskStore(1, cancel => _store.ReadPinnedAsync(_room, MostPinned, cancel));
        _pinned = [.. stored.Select(note => note.Message)];
        foreach (var known in _known.Values)
        {
            Count(known);
        }
    }

    /// <summary>An act gets on its way to the log.</summary>
    public void Expect(KnownMessage known, MessageAct act)
    {
        known.Expect(act);
        Count(known);
    }

    public void TakeBack(KnownMessage known, MessageNote before)
    {
        known.TakeBack(before);
        Count(known);
    }

    /// <summary>An act, or a reply in a thread, is durable. Its message is known, because it was expected or held, or is being folded from the log.</summary>
    public void Apply(RoomEvent happened)
    {
        var known = _known[MessageNote.TargetOf(happened)!.Value];
        var wasStored = known.IsStored;
        _timeline.Withhold(known.Note.ErasedBy(happened));
        known.Apply(happened);
        _unstored += wasStored && !known.IsStored ? 1 : 0;
        _folded = new NoteCursor(happened.Seq, MessageNote.Rules);
    }

    private void Count(KnownMessage known)
    {
        if (known.Expected.Pinned is null)
        {
            _pinned?.Remove(known.Note.Message);
        }
        else
        {
            _pinned?.Add(known.Note.Message);
        }
    }

    /// <summary>
    /// For notes of messages from a seq on; not where memory has them all. Asks again when something was stored meanwhile: what memory then no longer knows may be
    /// newer than the answer.
    /// </summary>
    private async Task<ImmutableArray<StoredNote>> AskStore(long from, Func<CancellationToken, Task<ImmutableArray<StoredNote>>> ask)
    {
        while (from < _completeFrom)
        {
            var stores = _stores;
            using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
            var answer = await ask(timeout.Token);
            if (stores == _stores)
            {
                return answer;
            }
        }

        return [];
    }

    private IEnumerable<MessageNote> Newest(ImmutableArray<StoredNote> stored, Func<KnownMessage, bool> belongs)
    {
        var notes = stored.Where(note => !_known.ContainsKey(note.Message)).Select(note => NoteJson.Decode(note.Body));
        return notes
            .Concat(_known.Values.Where(known => known.Note.Revision > 0 && belongs(known)).Select(known => known.Note))
            .OrderBy(note => note.Message);
    }

    private void Keep(ImmutableArray<StoredNote> stored)
    {
        foreach (var note in stored)
        {
            _known.TryAdd(note.Message, new KnownMessage(NoteJson.Decode(note.Body)));
        }
    }
}
