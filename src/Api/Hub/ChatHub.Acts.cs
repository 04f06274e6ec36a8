using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Timelines;

namespace LiveChat.Api.Hub;

/// <summary>What clients do to messages: the room, the seq of the message, and sometimes a text. As fast as one may send.</summary>
internal sealed partial class ChatHub
{
    private HubMethods AddActs(HubMethods methods)
    {
        methods.Add("Edit", Edit);
        Add("React", static (room, by, message, emoji) => room.React(by, message, emoji));
        Add("Unreact", static (room, by, message, emoji) => room.Unreact(by, message, emoji));
        Add("RemovePreview", static (room, by, message, link) => room.RemovePreview(by, message, link));
        AddPlain("Delete", static (room, by, message) => room.DeleteMessage(by, message));
        AddPlain("Pin", static (room, by, message) => room.Pin(by, message));
        AddPlain("Unpin", static (room, by, message) => room.Unpin(by, message));
        AddPlain("ClosePoll", static (room, by, message) => room.ClosePoll(by, message));
        methods.Add("Vote", Vote);
        return methods;

        void Add(string name, Func<ITimelineGrain, Actor, long, string, Task<Result<Acted>>> act) =>
            methods.Add(name, (HubCall call, ref HubArguments arguments) =>
            {
                var (room, message, text) = (arguments.ReadId<RoomId>(), arguments.ReadNumber(), arguments.ReadText());
                Act(call, name, arguments.End(), room, (timeline, by) => act(timeline, by, message, text));
            });

        void AddPlain(string name, Func<ITimelineGrain, Actor, long, Task<Result<Acted>>> act) =>
            methods.Add(name, (HubCall call, ref HubArguments arguments) =>
            {
                var (room, message) = (arguments.ReadId<RoomId>(), arguments.ReadNumber());
                Act(call, name, arguments.End(), room, (timeline, by) => act(timeline, by, message));
            });
    }

    private void Edit(HubCall call, ref HubArguments arguments)
    {
        var (room, message, text) = (arguments.ReadId<RoomId>(), arguments.ReadNumber(), arguments.ReadText());
        var calls = arguments.ReadOptional(ApiJson.Default.MessageCalls);
        Act(call, "Edit", arguments.End(), room, (timeline, by) => calls is null
            ? timeline.Edit(by, message, text)
            : timeline.Revise(by, message, calls.AddTo(new MessageRevision(text))));
    }

    private void Vote(HubCall call, ref HubArguments arguments)
    {
        var (room, message, options) = (arguments.ReadId<RoomId>(), arguments.ReadNumber(), arguments.ReadPlaces(Poll.MostOptions));
        Act(call, "Vote", arguments.End(), room, (timeline, by) => timeline.Vote(by, message, options));
    }

    private void Act(HubCall call, string name, bool fits, RoomId room, Func<ITimelineGrain, Actor, Task<Result<Acted>>> act)
    {
        if (Fits(call, fits) && Lets(call, rates.RefuseSend(call.Connection.User)))
        {
            _ = AnswerAsync(call, name, act(grains.Timeline(room), call.Connection.Actor), static (answered, acted) =>
                HubAnswers.Value(answered, acted, ApiJson.Default.Acted));
        }
    }
}
