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
    /// <summary>How far from a message the one before it is looked for.</summary>
    private const int Reach = 10;

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

        var root = SearchQuery.Parse(marks.Query, marks.Now).Root;
        var around = await Task.WhenAll(messages.Select(seq => _timeline.Around(seq, Reach)));
        var notes = (await _notes.Read([.. around.SelectMany(entries => entries).Where(IsMessage).Select(entry => entry.Seq).Distinct()])).ToDictionary(note => note.Message);
        var found = messages.Select((seq, i) => Found(seq, around[i])).OfType<FoundMessage>().ToImmutableArray();
        return _owner.Refuse(RoomAct.Read, by) is { } gone ? gone : found; // Put out meanwhile.

        FoundMessage? Found(long seq, IReadOnlyList<LogEntry> entries)
        {
            var entry = entries.FirstOrDefault(entry => entry.Seq == seq);
            if (entry is null || RoomEventJson.TryDecode(entry.Body) is not MessagePosted posted || notes.GetValueOrDefault(seq)?.Deleted is not null)
            {
                return null;
            }

            var isOfRoom = IsOfRoom(entry);
            return FoundMessage.Of(_id, posted, notes.GetValueOrDefault(seq), text => Highlights.In(text, root, marks.Languages, marks.Near)) with
            {
                Before = isOfRoom ? entries.Where(other => other.Seq < seq && IsMessage(other)).Reverse().Select(Line).FirstOrDefault(line => line is not null) : null,
                After = isOfRoom ? entries.Where(other => other.Seq > seq && IsMessage(other)).Select(Line).FirstOrDefault(line => line is not null) : null,
            };
        }

        MessageExcerpt? Line(LogEntry entry) =>
            IsOfRoom(entry) && Excerpt(entry, notes.GetValueOrDefault(entry.Seq)) is { Deleted: false } line ? line : null;
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
