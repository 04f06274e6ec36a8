using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Hub;

/// <summary>How far somebody has read.</summary>
internal sealed partial class ChatHub
{
    private HubMethods AddReading(HubMethods methods) => methods
        .Add("MarkRead", MarkRead)
        .Add("MarkDelivered", MarkDelivered)
        .Add("MarkUnread", MarkUnread)
        .Add("MarkAllRead", MarkAllRead, weight: 4);

    private void MarkRead(HubCall call, ref HubArguments arguments)
    {
        var room = arguments.ReadId<RoomId>();
        var cursor = new ReadCursor(arguments.ReadNumber(), arguments.ReadNumber());
        cursor = cursor with { Epoch = arguments.ReadOptionalNumber() is { } epoch ? (int)Math.Clamp(epoch, 0, int.MaxValue) : null };
        if (Fits(call, arguments.End()) && Lets(call, rates.RefuseWrite(call.Connection.User)))
        {
            Answer(call, "MarkRead", grains.User(call.Connection.User).MarkRead(room, cursor));
        }
    }

    private void MarkDelivered(HubCall call, ref HubArguments arguments)
    {
        var (room, seq) = (arguments.ReadId<RoomId>(), arguments.ReadNumber());
        if (Fits(call, arguments.End()) && Lets(call, rates.RefuseWrite(call.Connection.User)))
        {
            var asked = grains.User(call.Connection.User).MarkDelivered(room, seq);
            _ = AnswerAsync(call, "MarkDelivered", asked, static (answered, _) => HubAnswers.Nothing(answered));
        }
    }

    private void MarkUnread(HubCall call, ref HubArguments arguments)
    {
        var (room, message) = (arguments.ReadId<RoomId>(), arguments.ReadNumber());
        if (Fits(call, arguments.End()) && Lets(call, rates.RefuseWrite(call.Connection.User)))
        {
            frontEnd.OwnReads.Drop(call.Connection.User, room);
            Answer(call, "MarkUnread", grains.User(call.Connection.User).MarkUnread(room, message));
        }
    }

    private void MarkAllRead(HubCall call, ref HubArguments arguments)
    {
        if (Fits(call, arguments.End()) && Lets(call, rates.RefuseWrite(call.Connection.User)))
        {
            _ = AnswerAsync(call, "MarkAllRead", AllReadAsync(call.Connection.User), static (answered, _) => HubAnswers.Nothing(answered));
        }
    }

    private async Task<Result<Done>> AllReadAsync(UserId user)
    {
        await grains.User(user).MarkAllRead();
        return default(Done);
    }

    private void Answer(HubCall call, string method, Task<Result<ReadCursor>> asked) =>
        _ = AnswerAsync(call, method, asked, static (answered, read) => HubAnswers.Value(answered, read, ApiJson.Default.ReadCursor));
}
