using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>Messages in short, for whoever shows them where they do not stand themselves.</summary>
internal sealed partial class Talk<TState>
{
    public async Task<Result<MessageExcerpts>> GetExcerpts(Actor by, ImmutableArray<long> messages)
    {
        var fits = messages is { IsDefaultOrEmpty: false, Length: <= MessageRules.MostTexts };
        if ((_owner.Refuse(RoomAct.Read, by) ?? (fits ? null : MessageRules.BadPage)) is { } refusal)
        {
            return refusal;
        }

        long[] seqs = [.. messages.Distinct().Order()];
        var entries = await Task.WhenAll(seqs.Select(_timeline.Get));
        var notes = (await _notes.Read([.. seqs])).ToDictionary(note => note.Message);
        return _owner.Refuse(RoomAct.Read, by) is { } gone // Put out meanwhile.
            ? gone
            : new MessageExcerpts([.. entries.Select(Excerpt).OfType<MessageExcerpt>()]);

        MessageExcerpt? Excerpt(LogEntry? entry) => entry is { Kind: LogEntryKind.Message } && RoomEventJson.TryDecode(entry.Body) is MessagePosted posted
            ? MessageExcerpt.Of(posted, notes.GetValueOrDefault(posted.Seq))
            : null;
    }
}
