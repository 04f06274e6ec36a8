using LiveChat.Grains.Messages;
using LiveChat.Grains.Notifications;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.WebPush;

/// <summary>What is to be done about a message at this moment.</summary>
/// <param name="Words">What can be said of it; null: nothing is.</param>
/// <param name="IsLater">Its room could not be asked.</param>
internal readonly record struct PushSight(PushWords? Words, bool IsLater = false);

/// <summary>Looks at a message right before somebody is told of it, as they may see it then.</summary>
internal sealed class PushLook(IGrainFactory grains, Actor by)
{
    private IUserGrain Person => grains.User(by.Id);

    public async Task<PushSight> LookAt(Notice notice)
    {
        if (await Person.GetRoom(notice.Room) is not { RequestBy: null } membership || await IsUnwanted(notice) || await IsRead(notice, membership))
        {
            return default;
        }

        var found = await grains.Timeline(notice.Room).GetExcerpts(by, [notice.Seq]);
        if (found.Refusal is { Code: RefusalCode.Unavailable or RefusalCode.Internal })
        {
            return new PushSight(null, IsLater: true);
        }

        return found.Value is { Items: [{ Deleted: false } message] } ? new PushSight(await Words(message, membership.Room)) : default;
    }

    /// <summary>What one wanted to be reminded of one has read, and may be by anybody.</summary>
    private async Task<bool> IsUnwanted(Notice notice)
    {
        return notice.Reason != NoticeReason.Reminder
            && (await Person.IsBlocked(notice.By) || (await grains.Hidden(by.Id).GetAll()).Has(notice.Room, notice.Seq));
    }

    private async Task<bool> IsRead(Notice notice, Membership membership)
    {
        if (notice.Reason == NoticeReason.Reminder)
        {
            return false;
        }

        if (notice.Thread is not { } root)
        {
            return membership.Read.Seq >= notice.Seq;
        }

        var (mark, found) = (await grains.Threads(by.Id).Get(by, notice.Room, root), await grains.Timeline(notice.Room).GetMessages(by, [notice.Seq]));
        if (found.Value is not [var message] || RoomEventJson.TryDecode(message.Message) is not MessagePosted posted)
        {
            return false; // Whether it can be told is asked for next.
        }

        return (posted.IsOfRoom && membership.Read.Seq >= notice.Seq) || (mark.Value is { Following: true } known && known.Read >= posted.ThreadOrdinal);
    }

    private async Task<PushWords> Words(MessageExcerpt message, RoomCard room)
    {
        var author = await grains.User(message.By).GetProfile();
        var place = room.Kind == RoomKind.Room || room.Name.Length > 0 ? room.Name : null;
        return new PushWords(author?.DisplayName ?? "", place, message.Text.Length > 0 ? message.Text : message.File?.Name ?? "");
    }
}
