using System.Collections.Immutable;
using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Timelines;

/// <summary>Where the links in messages lead. Nobody waits for that: it comes after the message, as an act on it.</summary>
internal sealed partial class Talk<TState>
{
    public async Task<Result<Done>> ShowPreviews(Actor by, long message, ImmutableArray<LinkPreview> previews)
    {
        if (_owner.Refuse(RoomAct.Send, by) is { } refusal)
        {
            return refusal;
        }

        if (await Posted(message) is not { } posted)
        {
            return MessageRules.NoSuchMessage;
        }

        // Each takes its place before the next begins; they are written together.
        var shown = await Task.WhenAll(previews.Take(ILinksGrain.MostShown).Select(
            preview => Act(by, message, RoomAct.Send, null, known => LinkRules.Show(by.Id, known, posted.Text, preview))));
        return shown.FirstOrDefault(one => !one.Succeeded).Refusal is { } refused ? refused : default(Done);
    }

    public async Task<Result<Acted>> RemovePreview(Actor by, long message, string link)
    {
        var removed = await Act(
            by,
            message,
            RoomAct.Read,
            LinkRules.RefuseLink(link),
            known => RefuseOwn(by, known) ?? LinkRules.Remove(by.Id, known, link, RefuseActing(RoomAct.DeleteMessages, by)));
        if (removed.Succeeded)
        {
            await EraseTexts();
        }

        return removed;
    }

    private void LookAtLinks(Actor by, long message, string text)
    {
        if (LinkScan.In(text) is { IsEmpty: false } links)
        {
            _ = _grains.Links(by.Id).Look(by, _id, message, links);
        }
    }
}
