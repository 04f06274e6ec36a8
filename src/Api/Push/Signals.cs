using System.Diagnostics;
using LiveChat.Api.Hub;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Streams;

namespace LiveChat.Api.Push;

/// <summary>What comes on this front end's stream, and who is to hear of it. Never makes the stream wait.</summary>
internal sealed class Signals(FrontEnd frontEnd) : IAsyncObserver<FrontEndSignal>
{
    /// <summary>
    /// A signal that comes this long after the last was done is delivered on the thread that brings it: alone, it is fastest so. Those that come one
    /// after the other are delivered elsewhere, and several of one room together.
    /// </summary>
    private static readonly long Pause = Stopwatch.Frequency / 10_000;

    private long _doneAt;

    public Task OnNextAsync(FrontEndSignal item, StreamSequenceToken? token = null)
    {
        switch (item)
        {
            case RoomBatch batch:
                Take(batch);
                break;
            case RoomTyping typing:
                Take(typing);
                break;
            case RoomReceipt receipt:
                Take(receipt);
                break;
            case RoomChanged changed:
                Take(changed);
                break;
            case PresenceChanged changed:
                frontEnd.Watches.Changed(changed.User, changed.Sight ?? new UserSight { Presence = changed.Presence, Version = 0 });
                break;
            case SessionEnded ended:
                Take(ended);
                break;
            case StandingChanged changed:
                Close(changed.User, changed.Disabled is { } why ? HubClose.Disabled(why) : HubClose.StandingChanged);
                break;
            case UserJoined joined:
                InTurn(joined.User, person => JoinedAsync(person, joined));
                break;
            case UserLeft left:
                Take(left);
                break;
            case UserFarewell told:
                Notify(told.User, RoomFarewellNotice.From(told.Farewell));
                break;
            case UserRead read:
                Notify(read.User, ReadNotice.From(read));
                break;
            case UserActivity activity:
                Notify(activity.User, new ActivityNotice { Unread = activity.Unread, Matches = activity.Matches is { IsEmpty: false } matches ? matches : null });
                break;
            case UserMentioned mentioned:
                Notify(mentioned.User, new MentionNotice { Room = mentioned.Room, Seq = mentioned.Seq, Mentions = mentioned.Mentions });
                break;
            case UserSavedChanged changed:
                Notify(changed.User, new SavedNotice { Room = changed.Room, Message = changed.Message, Saved = changed.IsSaved });
                break;
            case UserHiddenChanged changed:
                Notify(changed.User, HiddenNotice.From(changed));
                break;
            case UserVoted voted:
                Notify(voted.User, new VotedNotice { Room = voted.Room, Message = voted.Message });
                break;
            case UserReminderChanged changed:
                Notify(changed.User, ReminderNotice.From(changed));
                break;
            case UserSearchChanged changed:
                Notify(changed.User, new SearchNotice { Search = changed.Search, Removed = changed.IsRemoved ? true : null });
                break;
            case UserDraftChanged changed:
                Notify(changed.User, new DraftNotice { Draft = changed.Draft });
                break;
            case EmojiChanged changed:
                Tell(frontEnd.Sockets.All(), EmojiNotice.From(changed));
                break;
            case UserThreadsChanged changed:
                Notify(changed.User, new ThreadsNotice { Unread = changed.Unread, Mark = changed.Mark });
                break;
            case UserChanged changed:
                Notify(changed.Profile.Id, new ProfileNotice { Me = Me.From(changed.Profile) });
                break;
        }

        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex)
    {
        frontEnd.Log.StreamFailed(ex);
        return Task.CompletedTask;
    }

    private void Take(RoomBatch batch)
    {
        if (frontEnd.Rooms.Find(batch.Room) is { } feed)
        {
            feed.Accept(batch, here: Stopwatch.GetTimestamp() - Volatile.Read(ref _doneAt) > Pause);
            Volatile.Write(ref _doneAt, Stopwatch.GetTimestamp());
        }
        else if (batch.Renew)
        {
            new RoomLease(batch.Room, frontEnd).Renew(nobodyIsHere: true);
        }
    }

    private void Take(RoomTyping typing) => TellWatchers(typing.Room, typing.User, () => PushFrames.Typing(typing.Room, typing.User));

    private void Take(RoomReceipt receipt) =>
        TellWatchers(receipt.Room, receipt.Receipt.User, () => PushFrames.Receipt(receipt.Room, ReceiptView.From(receipt.Receipt)));

    /// <summary>Tells those who look at a room, but not whoever did it.</summary>
    private void TellWatchers(RoomId room, UserId by, Func<byte[]> framed)
    {
        byte[]? frame = null;
        foreach (var socket in frontEnd.Rooms.Find(room)?.Sockets() ?? [])
        {
            if (socket.User != by && socket.Seat?.Watched == room)
            {
                socket.Outbox.PushLossy(frame ??= framed());
            }
        }
    }

    private void Take(RoomChanged changed)
    {
        Tell(
            frontEnd.Rooms.Find(changed.Room.Id)?.Sockets() ?? [],
            new RoomChangedNotice { Room = RoomCardView.From(changed.Room) });
    }

    private void Take(SessionEnded ended)
    {
        foreach (var socket in frontEnd.Users.Find(ended.User)?.Sockets() ?? [])
        {
            if (socket.Session == ended.Session)
            {
                socket.Close(HubClose.SignedOut);
            }
        }
    }

    private void Close(UserId user, HubClose reason)
    {
        foreach (var socket in frontEnd.Users.Find(user)?.Sockets() ?? [])
        {
            socket.Close(reason);
        }
    }

    private void Take(UserLeft left)
    {
        Leave(left);
        InTurn(left.User, person =>
        {
            Leave(left); // Once more: somebody may have entered in the turn before.
            Tell(person.Sockets(), new RoomLeftNotice { Room = left.Room, Removed = left.Removed });
            return Task.CompletedTask;
        });
    }

    private void Leave(UserLeft left)
    {
        foreach (var socket in frontEnd.Users.Find(left.User)?.Sockets() ?? [])
        {
            if (frontEnd.Rooms.Find(left.Room) is { } feed)
            {
                feed.Leave(socket);
                socket.Seat?.Forget(feed);
            }
        }
    }

    private async Task JoinedAsync(UserFeed person, UserJoined joined)
    {
        if (await frontEnd.Grains.User(joined.User).GetRoom(joined.Room) is not { } membership)
        {
            return;
        }

        foreach (var socket in person.Sockets())
        {
            if (socket.Seat is { HasSynced: true })
            {
                frontEnd.Enter(socket, membership);
            }
        }

        Tell(person.Sockets(), new RoomJoinedNotice { Room = RoomView.From(membership) });
    }

    private void InTurn(UserId user, Func<UserFeed, Task> work)
    {
        if (frontEnd.Users.Find(user) is { } person)
        {
            _ = Observe(person.InTurn(() => work(person)));
        }
    }

    private async Task Observe(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception failure)
        {
            frontEnd.Log.RoutineFailed("A notice", failure);
        }
    }

    private void Notify(UserId user, Notice notice) => Tell(frontEnd.Users.Find(user)?.Sockets() ?? [], notice);

    private static void Tell(HubConnection[] sockets, Notice notice)
    {
        if (sockets.Length == 0)
        {
            return;
        }

        var frame = PushFrames.Notice(notice);
        foreach (var socket in sockets)
        {
            socket.Push(frame);
        }
    }
}
