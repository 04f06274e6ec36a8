using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Snippets;
using Orleans.Runtime;

namespace LiveChat.Grains.Timelines;

/// <summary>Finding messages: the index finds them, and the room shows them to those who may read.</summary>
internal sealed partial class Talk<TState>
{
    /// <summary>How far from a message the one before it is looked for, …</summary>
    private const int Reach = 10;

    /// <summary>… and where it nearly always is.</summary>
    private const int NearReach = 2;

    private IGrainTimer? _waking;
    private bool _wakesSoon;

    public async Task<Result<ImmutableArray<FoundMessage>>> GetFound(Actor by, SearchMarks marks, ImmutableArray<long> messages)
    {
        var fits = marks.Query.Length <= SearchQuery.MostLength && messages is { IsDefault: false, Length: <= RoomSearch.MostHits };
        if ((_owner.Refuse(RoomAct.Read, by) ?? (fits ? null : MessageRules.BadPage)) is { } refusal)
        {
            return refusal;
        }

        if (messages.IsEmpty)
        {
            return ImmutableArray<FoundMessage>.Empty;
        }

        var wanted = new WantedTerms(SearchNodes.Wanted(SearchQuery.Parse(marks.Query, marks.Now).Root), marks.Languages, marks.Near);
        var found = await Read(messages, NearReach, wanted);
        if (found.Values.Where(one => one.IsAlone).Select(one => one.Message.Seq).ToArray() is { Length: > 0 } alone)
        {
            var wider = await Read(alone, Reach, wanted);
            foreach (var seq in alone.Where(seq => found.Remove(seq) && wider.ContainsKey(seq))) // What is not there now is not shown.
            {
                found[seq] = wider[seq];
            }
        }

        return _owner.Refuse(RoomAct.Read, by) is { } gone // Put out meanwhile.
            ? gone
            : messages.Where(found.ContainsKey).Select(seq => found[seq].Message).ToImmutableArray();
    }

    /// <summary>Those that are there, each with what is said around it.</summary>
    private async Task<Dictionary<long, (FoundMessage Message, bool IsAlone)>> Read(IReadOnlyCollection<long> messages, int reach, WantedTerms wanted)
    {
        var around = await Task.WhenAll(messages.Select(seq => Around(seq, reach)));
        var notes = (await _notes.Read([.. around.SelectMany(entries => entries).Where(IsMessage).Select(entry => entry.Seq).Distinct()])).ToDictionary(note => note.Message);
        var found = new Dictionary<long, (FoundMessage, bool)>();
        foreach (var (seq, entries) in messages.Zip(around))
        {
            if (entries.FirstOrDefault(entry => entry.Seq == seq) is { } entry && RoomEventJson.TryDecode(entry.Body) is MessagePosted posted
                && notes.GetValueOrDefault(seq)?.Deleted is null)
            {
                found[seq] = Found(entry, posted, entries);
            }
        }

        return found;

        (FoundMessage, bool IsAlone) Found(LogEntry entry, MessagePosted posted, IReadOnlyList<LogEntry> entries)
        {
            var message = FoundMessage.Of(_id, posted, notes.GetValueOrDefault(entry.Seq), text => Highlights.Of(text, wanted)) with
            {
                Before = entries.Where(other => other.Seq < entry.Seq).Reverse().Select(Line).FirstOrDefault(line => line is not null),
                After = entries.Where(other => other.Seq > entry.Seq).Select(Line).FirstOrDefault(line => line is not null),
            };
            return (message, posted.IsOfRoom && (message.Before is null || message.After is null));
        }

        MessageExcerpt? Line(LogEntry entry) => Excerpt(entry, notes.GetValueOrDefault(entry.Seq)) is { Deleted: false } line ? line : null;
    }

    /// <summary>A message with those around it in the room; a reply that stands only in its thread, with what that answers and the replies before it.</summary>
    private async Task<IReadOnlyList<LogEntry>> Around(long seq, int reach)
    {
        var entries = await _timeline.Around(seq, reach);
        return entries.FirstOrDefault(entry => entry.Seq == seq) is { Thread: { } thread } reply && !IsOfRoom(reply)
            ? [.. new[] { await _timeline.Get(thread) }.OfType<LogEntry>(), .. (await _timeline.ReadThread(thread, seq, NearReach)).Where(IsMessage), reply]
            : [.. entries.Where(entry => entry.Seq == seq || (IsMessage(entry) && IsOfRoom(entry)))];
    }

    public async Task<IndexNotes> GetNotes(ImmutableArray<long> messages)
    {
        var through = _timeline.Head.Seq; // Before they are read: what is done meanwhile may be in them or not.
        return new IndexNotes(through, [.. (await _notes.Read(messages)).Select(note => (ReadOnlyMemory<byte>)NoteJson.Encode(note))]);
    }

    private static bool IsMessage(LogEntry entry) => entry.Kind == LogEntryKind.Message;

    private void WakeIndexSoon(CommittedBatch batch)
    {
        if (_wakesSoon || _limits.IndexAfter < 0 || batch.Entries.All(entry => entry.Kind == LogEntryKind.Change))
        {
            return;
        }

        _wakesSoon = true;
        _waking ??= _owner.RegisterGrainTimer(
            WakeIndex, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        _waking.Change(TimeSpan.FromMilliseconds(_limits.IndexAfter), Timeout.InfiniteTimeSpan);
    }

    private Task WakeIndex()
    {
        _wakesSoon = false;
        _ = FollowIndex(); // It asks back here: a grain that ends cannot wait for it.
        return Task.CompletedTask;
    }

    private async Task FollowIndex()
    {
        try
        {
            await _grains.RoomIndex(_id).Follow(_timeline.Head.Seq);
        }
        catch (Exception failure)
        {
            TalkLog.LogIndexNotTold(_logger, _id, failure);
        }
    }
}
