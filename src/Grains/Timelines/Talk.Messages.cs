using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>What people read of messages and of what was done to them.</summary>
internal sealed partial class Talk<TState>
{
    public async Task<Result<MessagePage>> GetMessage(Actor by, long message)
    {
        if (_owner.Refuse(RoomAct.Read, by) is { } refusal)
        {
            return refusal;
        }

        var page = await Known(message) is { } known ? await Page([known.Note], by.Id, next: null) : null;
        return page is null or { Messages.IsEmpty: true } ? MessageRules.NoSuchMessage : page;
    }

    public async Task<Result<RoomHead>> FindAt(Actor by, DateTimeOffset at) =>
        _owner.Refuse(RoomAct.Read, by) is { } refusal ? refusal : await _timeline.FindAt(at);

    public async Task<Result<MessageVersions>> GetEdits(Actor by, long message, long? before, int limit)
    {
        if ((_owner.Refuse(RoomAct.Read, by) ?? (limit is < 1 or > MessageRules.MostTexts ? MessageRules.BadPage : null)) is { } refusal)
        {
            return refusal;
        }

        if (await Known(message) is not { Note.Deleted: null } known)
        {
            return MessageRules.NoSuchMessage;
        }

        long[] seqs = [.. known.Note.Edits.Prepend(message).Where(seq => before is null || seq < before).Reverse()];
        var entries = await Task.WhenAll(seqs.Take(limit).Select(_timeline.Get));
        return new MessageVersions(
            [.. entries.Select(Version).OfType<MessageVersion>()], seqs.Length > limit ? seqs[limit - 1] : null);
    }

    public async Task<Result<Reactors>> GetReactions(Actor by, long message, string emoji, int skip, int limit)
    {
        var fits = skip >= 0 && limit is >= 1 and <= MessageRules.MostPeople;
        if ((_owner.Refuse(RoomAct.Read, by) ?? (fits ? null : MessageRules.BadPage) ?? MessageRules.RefuseEmoji(emoji)) is { } refusal)
        {
            return refusal;
        }

        if (await Known(message) is not { Note.Deleted: null } known)
        {
            return MessageRules.NoSuchMessage;
        }

        var users = MessageRules.Same(known.Note, emoji)?.Users ?? [];
        return new Reactors([.. users.Skip(skip).Take(limit)], users.Length > skip + limit ? skip + limit : null);
    }

    public async Task<Result<MessagePage>> GetPins(Actor by, long? before, int limit)
    {
        if ((_owner.Refuse(RoomAct.Read, by) ?? (limit is < 1 or > MessageRules.MostTexts ? MessageRules.BadPage : null)) is { } refusal)
        {
            return refusal;
        }

        MessageNote[] pinned = [.. (await _notes.ReadPinned()).Where(note => before is null || note.Pinned!.Seq < before)];
        return await Page(pinned[..Math.Min(limit, pinned.Length)], by.Id, pinned.Length > limit ? pinned[limit - 1].Pinned!.Seq : null);
    }

    /// <summary>The newest messages that are in memory as they read now, oldest first, as JSON with commas between them.</summary>
    public ReadOnlyMemory<byte> LastMessages(int max)
    {
        LogEntry[] newest = [.. _timeline.InMemory(LogEntryKind.Message).Where(IsOfRoom).Reverse().Select(AsItReads).OfType<LogEntry>().Take(max)];
        Array.Reverse(newest);
        return TimelineWindow.Join(newest);
    }

    private async Task<HistoryPage> WithNotes(HistoryPage page, UserId reader) =>
        page.To == 0 ? page : page with { Notes = NoteJson.Join(await _notes.Read(page.From, page.To), reader, _clock.GetUtcNow()) };

    /// <summary>The messages of these notes in this order, but those that are deleted, also those that were while they were read.</summary>
    private async Task<MessagePage> Page(MessageNote[] notes, UserId reader, long? next)
    {
        var entries = await Task.WhenAll(notes.Select(note => _timeline.Get(note.Message)));
        var now = notes.Select(note => _notes.Find(note.Message)?.Note ?? note).ToDictionary(note => note.Message);
        LogEntry[] there = [.. entries.OfType<LogEntry>().Where(entry => now[entry.Seq].Deleted is null)];
        return new MessagePage
        {
            Messages = TimelineWindow.Join(there),
            Notes = NoteJson.Join([.. there.Select(entry => now[entry.Seq]).Where(note => note.Revision > 0)], reader, _clock.GetUtcNow()),
            Next = next,
        };
    }

    private async Task<KnownMessage?> Known(long message)
    {
        while (true)
        {
            if (_notes.Find(message) is { } known)
            {
                return known;
            }

            if (!await _notes.Load(message))
            {
                return null;
            }
        }
    }

    /// <summary>Null when it is deleted.</summary>
    private LogEntry? AsItReads(LogEntry entry)
    {
        var note = _notes.Find(entry.Seq)?.Note;
        return note is null or { Deleted: null, Text: null } ? entry
            : note.Deleted is null && RoomEventJson.TryDecode(entry.Body) is MessagePosted posted
                ? entry with { Body = RoomEventJson.Encode(posted with { Text = note.Text! }) }
            : null;
    }

    private static bool IsOfRoom(LogEntry entry) =>
        entry.Thread is null || RoomEventJson.TryDecode(entry.Body) is MessagePosted { IsOfRoom: true };

    private static MessageVersion? Version(LogEntry? entry) => entry is null ? null : RoomEventJson.TryDecode(entry.Body) switch
    {
        MessagePosted { Text.Length: > 0 } posted => new MessageVersion { Seq = posted.Seq, At = posted.At, Text = posted.Text },
        MessageEdited { Text.Length: > 0 } edited => new MessageVersion { Seq = edited.Seq, At = edited.At, Text = edited.Text },
        _ => null,
    };
}
