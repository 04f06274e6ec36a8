using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>The links of a room, for looking through.</summary>
/// <remarks>
/// The log says which texts had links; what counts is what a message says now. A message that was posted with links stands where it was posted. One that got them later stands
/// where its last text was said: so each is there once, and nothing has to be noted in two places.
/// </remarks>
internal sealed partial class Talk<TState>
{
    public async Task<Result<RoomLinks>> GetLinks(Actor by, RoomLinkQuery query)
    {
        if ((_owner.Refuse(RoomAct.Read, by) ?? RoomLinkQuery.Refuse(query)) is { } refusal)
        {
            return refusal;
        }

        var (found, next) = await LookThrough<RoomLink>(LogMark.Links, query.Before, query.Limit, query.IsOfAll, async page =>
        {
            var shown = await Linking(page);
            return entry => shown.TryGetValue(entry.Seq, out var message) ? Links(entry, message, query) : [];
        });
        return _owner.Refuse(RoomAct.Read, by) is { } gone ? gone : new RoomLinks { Links = found, Next = next };
    }

    /// <summary>Of the entries of a page those where a message stands, and that message.</summary>
    private async Task<Dictionary<long, (MessagePosted Message, MessageNote? Note)>> Linking(IReadOnlyCollection<LogEntry> page)
    {
        var targets = page.ToDictionary(entry => entry.Seq, entry => RoomEventJson.TryDecode(entry.Body) is MessageEdited edited ? edited.Message : entry.Seq);
        var own = page.ToDictionary(entry => entry.Seq);
        long[] messages = [.. targets.Values.Distinct().Order()];
        var entries = await Task.WhenAll(messages.Select(async seq => own.GetValueOrDefault(seq) ?? await _timeline.Get(seq)));
        var posted = entries.OfType<LogEntry>().Where(entry => entry.Kind == LogEntryKind.Message).ToDictionary(entry => entry.Seq);
        var notes = (await _notes.Read([.. posted.Keys])).ToDictionary(note => note.Message);
        var shown = new Dictionary<long, (MessagePosted, MessageNote?)>();
        foreach (var (seq, target) in targets)
        {
            var note = notes.GetValueOrDefault(target);
            var isItsPlace = posted.TryGetValue(target, out var message) && (seq == target || (!message.HasLinks && note is { Edits: [.., var last] } && last == seq));
            if (isItsPlace && note?.Deleted is null && RoomEventJson.TryDecode(message!.Body) is MessagePosted said)
            {
                shown[seq] = (said, note);
            }
        }

        return shown;
    }

    private static IEnumerable<RoomLink> Links(LogEntry place, (MessagePosted Said, MessageNote? Note) message, RoomLinkQuery query) =>
        from link in LinkScan.In(message.Note?.Text ?? message.Said.Text)
        let preview = message.Note?.Preview(link)?.Page
        where query.Fits(link, preview)
        select new RoomLink
        {
            Seq = message.Said.Seq,
            At = place.At,
            By = message.Said.By,
            Thread = message.Said.Thread,
            Link = link,
            Preview = preview,
        };
}
