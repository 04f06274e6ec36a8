using System.Collections.Immutable;
using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>Single entries, those with a mark, and how their texts are erased.</summary>
internal sealed partial class Timeline
{
    private const int ErasedTogether = 100;

    /// <summary>Entries whose texts are still in the store, and are to be read by nobody.</summary>
    private readonly HashSet<long> _unread = [];

    /// <summary>Of those, in memory they have no files any more: the messages as they were.</summary>
    private readonly Dictionary<long, MessagePosted> _withFiles = [];

    /// <summary>The oldest seq that is in memory; beyond every seq when none is.</summary>
    public long FirstInMemory => _window.FirstSeq;

    /// <summary>An entry, if it is in memory.</summary>
    public LogEntry? InMemory(long seq) => _window.At(seq);

    /// <summary>The entries of a kind that are in memory, in order.</summary>
    public IEnumerable<LogEntry> InMemory(LogEntryKind kind) => _window.Where(entry => entry.Kind == kind);

    /// <summary>The entries in memory from which notes are made, in order.</summary>
    public IEnumerable<LogEntry> NotedInMemory => _window.Where(entry => entry.IsNoted);

    /// <summary>The last replies of a thread before a seq, oldest first.</summary>
    public async Task<ImmutableArray<LogEntry>> ReadThread(long root, long before, int max)
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
        return Withheld(await _log.ReadThreadAsync(_room, root, before, max, timeout.Token));
    }

    /// <summary>The last entries with a mark before a seq, oldest first.</summary>
    public async Task<ImmutableArray<LogEntry>> ReadMarked(LogMark mark, long before, int max)
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
        return Withheld(await _log.ReadMarkedAsync(_room, mark, before, max, timeout.Token));
    }

    public async Task<LogEntry?> Get(long seq)
    {
        return seq < 1 || seq > Head.Seq ? null
            : InMemory(seq) ?? (await ReadStore(seq, 1)).FirstOrDefault(entry => entry.Seq == seq);
    }

    /// <summary>The entries around one and that one, in order.</summary>
    public async Task<IReadOnlyList<LogEntry>> Around(long seq, int reach)
    {
        var (from, to) = (Math.Max(1, seq - reach), Math.Min(Head.Seq, seq + reach));
        return from >= _window.FirstSeq ? _window.Slice(from, to) : await ReadStore(from, (int)(to - from + 1));
    }

    /// <summary>From now on nobody reads the texts of these entries; they are in the store until <see cref="EraseTexts"/> ends.</summary>
    public void Withhold(IEnumerable<long> seqs)
    {
        foreach (var seq in seqs)
        {
            _unread.Add(seq);
            if (InMemory(seq) is not { } entry)
            {
                continue;
            }

            if (Files(entry) is { } posted)
            {
                _withFiles[seq] = posted;
            }

            _window.Replace(WithoutText(entry));
        }
    }

    /// <summary>Erases from the store what is withheld, after the files. Again is harmless; what failed stays withheld.</summary>
    public async Task EraseTexts()
    {
        foreach (var seqs in _unread.ToArray().Chunk(ErasedTogether))
        {
            LogEntry[] stored = [.. (await Task.WhenAll(seqs.Select(AsStored))).OfType<LogEntry>()];
            foreach (var posted in stored.Select(entry => _withFiles.GetValueOrDefault(entry.Seq) ?? Files(entry)).OfType<MessagePosted>())
            {
                await _owner.Discard(posted);
            }

            using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
            await _log.RedactAsync(_room, [.. stored.Select(WithoutText)], timeout.Token);
            _unread.ExceptWith(seqs);
            Array.ForEach(seqs, seq => _withFiles.Remove(seq));
        }
    }

    private async Task<LogEntry?> AsStored(long seq)
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
        return InMemory(seq) ?? (await _log.ReadForwardAsync(_room, seq, 1, timeout.Token)).FirstOrDefault(entry => entry.Seq == seq);
    }

    private static MessagePosted? Files(LogEntry entry) =>
        entry.HasFiles && RoomEventJson.TryDecode(entry.Body) is MessagePosted { Files: not null } posted ? posted : null;

    private static LinkPreview Nothing { get; } = new() { Link = "", Host = "", Title = "" };

    private ImmutableArray<LogEntry> Withheld(ImmutableArray<LogEntry> entries) =>
        _unread.Count == 0 ? entries : [.. entries.Select(entry => _unread.Contains(entry.Seq) ? WithoutText(entry) : entry)];

    private static LogEntry WithoutText(LogEntry entry) => RoomEventJson.TryDecode(entry.Body) switch
    {
        MessagePosted posted => entry with { Body = RoomEventJson.Encode(posted with { Text = "", Forwarded = null, Poll = null, Files = null }) },
        MessageEdited edited => entry with { Body = RoomEventJson.Encode(edited with { Text = "", Previews = null }) },
        PreviewAdded added => entry with { Body = RoomEventJson.Encode(added with { Preview = Nothing }) },
        PreviewRemoved removed => entry with { Body = RoomEventJson.Encode(removed with { Link = "" }) },
        _ => entry,
    };
}
