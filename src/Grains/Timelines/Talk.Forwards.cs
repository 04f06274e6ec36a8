using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>Messages that are said again elsewhere. What they say is read from where they stand, by the right of who forwards them.</summary>
internal sealed partial class Talk<TState>
{
    /// <summary>Stands for what cannot be read any more, in a draft that was stored before and is not stored again.</summary>
    private static readonly ForwardedMessage Unreadable = new() { By = default, At = default, Text = "" };

    public async Task<Result<ForwardedMessage>> GetForward(Actor by, long message)
    {
        if (_owner.Refuse(RoomAct.Read, by) is { } refusal)
        {
            return refusal;
        }

        // What was done to it last, in case that happens while the text is read.
        if (await Posted(message) is not { } posted || await Known(message) is not { Expected.Deleted: null } known)
        {
            return MessageRules.NoSuchMessage;
        }

        return _owner.Refuse(RoomAct.Read, by) is { } gone // Put out meanwhile.
            ? gone
            : posted.Forwarded ?? new ForwardedMessage
            {
                By = posted.By,
                At = posted.At,
                Text = posted.Poll is { } poll ? PollRules.AsText(posted.Text, poll) : known.Note.Text ?? posted.Text,
                Room = _id,
                Seq = message,
                Files = posted.Files,
            };
    }

    /// <summary>
    /// What a draft forwards; null when it forwards nothing. One answer for what is not there and what one may not read.
    /// </summary>
    private async ValueTask<Result<ForwardedMessage?>> Forwarded(Actor by, MessageDraft draft)
    {
        if (draft.Forward is not { } source)
        {
            return default(ForwardedMessage);
        }

        if (RefuseSending(by) is { } refusal)
        {
            return refusal;
        }

        var found = await _grains.Timeline(source.Room).GetForward(by, source.Message);
        return found.Succeeded ? found.Value.In(_id)
            : found.Refusal.Code is not (RefusalCode.NotFound or RefusalCode.MessageNotFound) ? found.Refusal
            : await _timeline.Has(by.Id, draft.ClientId) ? Unreadable
            : MessageRules.NoSuchMessage;
    }
}
