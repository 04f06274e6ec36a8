using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>Messages for whoever shows them where they do not stand themselves: whole, or in short.</summary>
internal sealed partial class Talk<TState>
{
    public Task<Result<ImmutableArray<MessageNow>>> GetMessages(Actor by, ImmutableArray<long> messages) =>
        Some(by, messages, (entry, note) => Now(entry, note, by.Id, _clock.GetUtcNow()));

    public async Task<Result<MessageExcerpts>> GetExcerpts(Actor by, ImmutableArray<long> messages)
    {
        var found = await Some(by, messages, Excerpt);
        return found.Refusal is { } refusal ? refusal : new MessageExcerpts(found.Value);
    }

    /// <summary>Each of these messages that is there, in the order of their seqs.</summary>
    private async Task<Result<ImmutableArray<T>>> Some<T>(Actor by, ImmutableArray<long> messages, Func<LogEntry, MessageNote?, T?> show)
        where T : class
    {
        var fits = messages is { IsDefaultOrEmpty: false, Length: <= MessageRules.MostTexts };
        if ((_owner.Refuse(RoomAct.Read, by) ?? (fits ? null : MessageRules.BadPage)) is { } refusal)
        {
            return refusal;
        }

        var entries = await Task.WhenAll(messages.Distinct().Order().Select(_timeline.Get));
        LogEntry[] there = [.. entries.OfType<LogEntry>().Where(entry => entry.Kind == LogEntryKind.Message)];
        var notes = (await _notes.Read([.. there.Select(entry => entry.Seq)])).ToDictionary(note => note.Message);
        return _owner.Refuse(RoomAct.Read, by) is { } gone // Put out meanwhile.
            ? gone
            : there.Select(entry => show(entry, notes.GetValueOrDefault(entry.Seq))).OfType<T>().ToImmutableArray();
    }

    private static MessageNow Now(LogEntry entry, MessageNote? note, UserId reader, DateTimeOffset now) => new()
    {
        Seq = entry.Seq,
        Message = entry.Body,
        Note = note is null ? default : NoteJson.Join([note], reader, now),
        Deleted = note?.Deleted is not null,
        Thread = entry.Thread,
        Replies = note?.Thread?.Replies ?? 0,
        LastReplyAt = note?.Thread?.LastAt,
    };

    private static MessageExcerpt? Excerpt(LogEntry entry, MessageNote? note) =>
        RoomEventJson.TryDecode(entry.Body) is MessagePosted posted ? MessageExcerpt.Of(posted, note) : null;
}
