using System.Collections.Immutable;
using LiveChat.Api.Limits;
using LiveChat.Api.Push;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Hub;

/// <summary>What clients can call on the hub. Reads the arguments, asks a grain, answers.</summary>
internal sealed partial class ChatHub(
    FrontEnd frontEnd, Catchup catchup, IGrainFactory grains, RateLimits rates, TimeProvider clock, PushLog log)
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromSeconds(3);

    private static readonly Refusal NoSuchRoom = new(RefusalCode.NotFound, "There is no such room.");

    public HubMethods Methods()
    {
        return AddReading(AddActs(new HubMethods()))
            .Add("Sync", Sync, weight: HubConnection.MaxUnanswered)
            .Add("Send", Send)
            .Add("History", History, weight: 4)
            .Add("Typing", Typing)
            .Add("Watch", Watch, weight: 4)
            .Add("Idle", Idle);
    }

    private void Sync(HubCall call, ref HubArguments arguments)
    {
        var cursors = arguments.ReadNumbers<RoomId>(Catchup.MaxCursors);
        if (Fits(call, arguments.End()) && Lets(call, rates.RefuseRead(call.Connection.User)))
        {
            _ = catchup.AnswerAsync(call, cursors);
        }
    }

    private void Send(HubCall call, ref HubArguments arguments)
    {
        var room = arguments.ReadId<RoomId>();
        var draft = new MessageDraft(arguments.ReadText(), arguments.ReadText());
        draft = arguments.ReadOptional(ApiJson.Default.MessageExtras)?.AddTo(draft) ?? draft;
        if (Fits(call, arguments.End()) && Lets(call, rates.RefuseSend(call.Connection.User)))
        {
            var (lanes, send) = (call.Connection.Seat!.Sends, new PendingSend(call, draft));
            if (lanes.TryStart(room, send))
            {
                _ = SendAsync(lanes, room, send);
            }
        }
    }

    private async Task SendAsync(SendLanes lanes, RoomId room, PendingSend first)
    {
        var by = first.Call.Connection.Actor;
        try
        {
            Answer(first, room, await grains.Timeline(room).Post(by, first.Draft));
        }
        catch (Exception failure)
        {
            FailSend(first.Call, failure);
        }

        while (lanes.Next(room) is { } waiting)
        {
            await SendAsync(room, by, waiting);
        }
    }

    private async Task SendAsync(RoomId room, Actor by, List<PendingSend> sends)
    {
        try
        {
            var results = await grains.Timeline(room).PostAll(by, [.. sends.Select(send => send.Draft)]);
            for (var i = 0; i < results.Length; i++)
            {
                Answer(sends[i], room, results[i]);
            }
        }
        catch (Exception failure)
        {
            sends.ForEach(send => FailSend(send.Call, failure));
        }
    }

    private void FailSend(HubCall call, Exception failure)
    {
        frontEnd.Instruments.PostFailed();
        Fail(call, "Send", failure);
    }

    private void Answer(PendingSend send, RoomId room, Result<Posted> result)
    {
        var call = send.Call;
        frontEnd.Instruments.Posted(result.Succeeded);
        if (result.Succeeded)
        {
            frontEnd.OwnReads.Note(call.Connection.User, room, send.Draft, result.Value); // Only noted: it is written later.
            Answer(call, room, result.Value);
        }
        else
        {
            call.Answer(HubAnswers.Refusal(call, result.Refusal));
        }
    }

    private void Answer(HubCall call, RoomId room, Posted posted)
    {
        var frame = HubAnswers.Value(call, posted);
        if (frontEnd.Rooms.Find(room) is { } feed && feed.Told < posted.Seq)
        {
            call.AnswerBeforePush(frame);
        }
        else
        {
            call.Answer(frame);
        }
    }

    private void History(HubCall call, ref HubArguments arguments)
    {
        var room = arguments.ReadId<RoomId>();
        var (before, after) = (arguments.ReadNumberOrNull(), arguments.ReadNumberOrNull());
        var limit = (int)Math.Clamp(arguments.ReadNumber(), 0, int.MaxValue);
        if (Fits(call, arguments.End()) && Lets(call, rates.RefuseRead(call.Connection.User)))
        {
            var page = grains.Timeline(room).GetHistory(
                call.Connection.Actor, new HistoryRange { Before = before, After = after, Limit = limit });
            var (seat, heard) = (call.Connection.Seat!, call.Connection.Seat!.Hears(room));
            _ = AnswerAsync(call, "History", page, (answered, found) => heard && !seat.Hears(room)
                ? HubAnswers.Refusal(answered, NoSuchRoom) // Put out while the page was on its way.
                : HubAnswers.Value(answered, HistoryView.Of(room, found), ApiJson.Default.HistoryView));
        }
    }

    private void Typing(HubCall call, ref HubArguments arguments)
    {
        var room = arguments.ReadId<RoomId>();
        if (!Fits(call, arguments.End()))
        {
            return;
        }

        var seat = call.Connection.Seat!;
        if (seat.Hears(room) && (seat.TypedAt == 0 || clock.GetElapsedTime(seat.TypedAt) >= TypingPause))
        {
            seat.TypedAt = Math.Max(1, clock.GetTimestamp());
            _ = Observe("Typing", grains.Timeline(room).Typing(call.Connection.Actor));
        }

        call.Answer(HubAnswers.Nothing(call));
    }

    private void Idle(HubCall call, ref HubArguments arguments)
    {
        var idle = arguments.ReadNumber();
        if (Fits(call, arguments.End()) && Lets(call, rates.RefuseWrite(call.Connection.User)))
        {
            call.Connection.Seat!.IsIdle = idle != 0;
            frontEnd.TellIdle(call.Connection.Seat.Person);
            call.Answer(HubAnswers.Nothing(call));
        }
    }

    private void Watch(HubCall call, ref HubArguments arguments)
    {
        var room = arguments.ReadIdOrNull<RoomId>();
        var users = arguments.ReadIds<UserId>(Watches.MaxWatched);
        if (!Fits(call, arguments.End()) || !Lets(call, rates.RefuseRead(call.Connection.User)))
        {
            return;
        }

        var seat = call.Connection.Seat!;
        if (room is { } watched && !seat.Hears(watched))
        {
            call.Answer(HubAnswers.Refusal(call, NoSuchRoom));
            return;
        }

        seat.Watched = room;
        if (room is { } opened)
        {
            frontEnd.Rooms.Find(opened)?.Lease.Take();
        }

        _ = AnswerAsync(call, "Watch", Watched(call, users), static (answered, presences) =>
            HubAnswers.Value(answered, presences, ApiJson.Default.ImmutableArrayPresenceView));
    }

    private async Task<Result<ImmutableArray<PresenceView>>> Watched(HubCall call, List<UserId> users)
    {
        return await frontEnd.Watches.SetAsync(call.Connection, users, frontEnd.Tick);
    }

    private async Task AnswerAsync<T>(
        HubCall call, string method, Task<Result<T>> asked, Func<HubCall, T, ReadOnlyMemory<byte>> frame)
    {
        try
        {
            var result = await asked;
            call.Answer(result.Succeeded ? frame(call, result.Value) : HubAnswers.Refusal(call, result.Refusal));
        }
        catch (Exception failure)
        {
            Fail(call, method, failure);
        }
    }

    private async Task Observe(string method, Task started)
    {
        try
        {
            await started;
        }
        catch (Exception failure)
        {
            log.CallFailed(method, failure);
        }
    }

    private void Fail(HubCall call, string method, Exception failure)
    {
        var refusal = HubAnswers.Fault(failure);
        if (refusal.Code == RefusalCode.Internal)
        {
            log.CallFailed(method, failure);
        }

        call.Answer(HubAnswers.Refusal(call, refusal));
    }

    private static bool Fits(HubCall call, bool fits)
    {
        if (!fits)
        {
            call.Fail("the arguments do not fit");
        }

        return fits;
    }

    private static bool Lets(HubCall call, Refusal? refusal)
    {
        if (refusal is not null)
        {
            call.Answer(HubAnswers.Refusal(call, refusal));
        }

        return refusal is null;
    }
}
