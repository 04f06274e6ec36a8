using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>Messages that are reported to who keeps order on the server.</summary>
internal sealed partial class Talk<TState>
{
    public async Task<Result<Done>> Report(Actor by, long message, ReportDraft draft)
    {
        if ((_owner.Refuse(RoomAct.Read, by) ?? ReportRules.Refuse(draft)) is { } refusal)
        {
            return refusal;
        }

        if (await Posted(message) is not { } posted || await Known(message) is not { Expected.Deleted: null } known)
        {
            return MessageRules.NoSuchMessage;
        }

        return _owner.Refuse(RoomAct.Read, by) is { } gone // Put out meanwhile.
            ? gone
            : await _grains.Reports().Add(new Report
            {
                By = by.Id,
                Reason = draft.Reason,
                Text = string.IsNullOrWhiteSpace(draft.Text) ? null : draft.Text.Trim(),
                Room = _id,
                Seq = message,
                Author = posted.By,
                PostedAt = posted.At,
                Said = AllOf(posted, known.Note.Text ?? posted.Text),
                Files = posted.Files ?? posted.Forwarded?.Files,
            });
    }

    public async Task<Result<Acted>> DeleteReported(Actor by, long message)
    {
        var deleted = await Act(by, message, RoomAct.DeleteReported, null, known => MessageRules.Delete(by.Id, known, others: null));
        if (deleted.Succeeded)
        {
            await EraseTexts();
        }

        return deleted;
    }

    private static string AllOf(MessagePosted posted, string text) =>
        posted.Poll is { } poll ? PollRules.AsText(text, poll)
        : posted.Forwarded is { } forwarded ? string.Join("\n\n", new[] { text, forwarded.Text }.Where(part => part.Length > 0))
        : text;
}
