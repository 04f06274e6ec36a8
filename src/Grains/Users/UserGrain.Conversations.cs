using System.Collections.Immutable;
using LiveChat.Grains.Conversations;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Users;

/// <summary>What this person alone decides about conversations: who may begin one, which are requests, which are hidden.</summary>
internal sealed partial class UserGrain
{
    private static readonly TimeSpan StartsCountFor = TimeSpan.FromHours(1);

    /// <summary>When this person brought somebody into a conversation; in memory, for the last hour.</summary>
    private readonly Queue<DateTimeOffset> _starts = [];

    public Task<ImmutableArray<RoomId>> GetRoomIds() => Task.FromResult<ImmutableArray<RoomId>>(
        [.. user.State.Rooms.Keys.Where(room => room.Kind == RoomKind.Room)]);

    public Task<Result<Done>> Takes(Actor by, ImmutableArray<RoomId> rooms)
    {
        var shares = rooms.Any(user.State.Rooms.ContainsKey);
        var known = shares || Answered(by.Id);
        var welcome = user.State.Contact switch
        {
            ContactRule.Everybody => true,
            ContactRule.SharedRooms => known,
            _ => false,
        };
        var fits = known
            ? Count(RoomKind.Direct, RoomKind.Group) < limits.ConversationsPerUser
            : user.State.Rooms.Values.Count(membership => membership.RequestBy is not null) < limits.RequestsPerUser;
        return Task.FromResult<Result<Done>>(
            user.State.Name is null ? ConversationRules.NoSuchPerson
            : user.State.Blocked.Contains(by.Id) || !welcome || !fits || (by.Role == ServerRole.Guest && !shares) ? ConversationRules.TakesNoMessages
            : default(Done));
    }

    public Task<Result<Done>> AdmitConversation(RoomId conversation, int others)
    {
        var now = clock.GetUtcNow();
        while (_starts.TryPeek(out var oldest) && now - oldest >= StartsCountFor)
        {
            _starts.Dequeue();
        }

        if (Count(RoomKind.Direct, RoomKind.Group) >= limits.ConversationsPerUser && !user.State.Rooms.ContainsKey(conversation))
        {
            return Task.FromResult<Result<Done>>(
                new Refusal(RefusalCode.TooMany, $"One can have {limits.ConversationsPerUser} conversations. Leave a group first."));
        }

        if (limits.StartsPerHour > 0 && others > 0 && _starts.Count + others > Math.Max(limits.StartsPerHour, others))
        {
            return Task.FromResult<Result<Done>>(
                new Refusal(RefusalCode.RateLimited, "You are beginning too many conversations.") { RetryAfter = StartsCountFor - (now - _starts.Peek()) });
        }

        for (var i = 0; i < others; i++)
        {
            _starts.Enqueue(now);
        }

        return Task.FromResult<Result<Done>>(default(Done));
    }

    public async Task JoinedConversation(RoomHead at, UserId by, ImmutableArray<RoomId> rooms)
    {
        if (user.State.Rooms.ContainsKey(at.Room))
        {
            return;
        }

        var theirs = by != Id;
        user.State.Rooms[at.Room] = new MembershipState
        {
            JoinedSeq = at.Seq,
            ChangedSeq = at.Seq,
            Read = new ReadCursor(at.Seq, at.Ordinal),
            RequestBy = theirs && !Answered(by) && !rooms.Any(user.State.Rooms.ContainsKey) ? by : null,

            // That somebody might say something is no news; a group is.
            HiddenOrdinal = theirs && at.Room.Kind == RoomKind.Direct ? at.Ordinal : null,
        };
        await Told(at.Room);
        if (theirs && at.Room.Kind == RoomKind.Group)
        {
            _ = TellAdded(at, by);
        }
    }

    public async Task AcceptConversation(RoomId conversation, RoomHead head)
    {
        if (!user.State.Rooms.TryGetValue(conversation, out var membership))
        {
            user.State.Rooms[conversation] = new MembershipState
            {
                JoinedSeq = 1,
                ChangedSeq = head.Seq,
                Read = new ReadCursor(head.Seq, head.Ordinal),
            };
            await Told(conversation);
        }
        else if (membership.RequestBy is not null || membership.HiddenOrdinal is not null)
        {
            (membership.RequestBy, membership.HiddenOrdinal) = (null, null);
            await Told(conversation);
        }
    }

    public async Task<Result<Done>> AcceptRequest(RoomId conversation)
    {
        if (Conversation(conversation) is not { } membership)
        {
            return NoSuchRoom;
        }

        if (membership.RequestBy is not null)
        {
            (membership.RequestBy, membership.HiddenOrdinal) = (null, null);
            await Told(conversation);
        }

        return default(Done);
    }

    public async Task<Result<Done>> DeclineRequest(RoomId conversation)
    {
        if (Conversation(conversation) is not { } membership)
        {
            return NoSuchRoom;
        }

        if (membership.RequestBy is null)
        {
            return new Refusal(RefusalCode.AlreadyDone, "This was answered already.");
        }

        user.State.Rooms.Remove(conversation);
        await _state.SaveAsync();
        _reach.Tell(new UserLeft { User = Id, Room = conversation, Removed = false });
        return default(Done);
    }

    public async Task<Result<Done>> Hide(RoomId conversation, bool hidden)
    {
        if (Conversation(conversation) is not { } membership)
        {
            return NoSuchRoom;
        }

        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        long? ordinal = hidden ? (await log.GetHeadsAsync([conversation], timeout.Token))[0].Ordinal : null;
        if (membership.HiddenOrdinal != ordinal)
        {
            membership.HiddenOrdinal = ordinal;
            await Told(conversation);
        }

        return default(Done);
    }

    public Task<ContactRule> GetContactRule() => Task.FromResult(user.State.Contact);

    public async Task<Result<Done>> SetContactRule(ContactRule rule)
    {
        if (!Enum.IsDefined(rule))
        {
            return new Refusal(RefusalCode.BadRequest, "There is no such rule.");
        }

        user.State.Contact = rule;
        await SaveSettings();
        return default(Done);
    }

    public async Task<Result<Done>> SetBlocked(UserId other, bool blocked)
    {
        if (blocked == user.State.Blocked.Contains(other) || other == Id)
        {
            return default(Done);
        }

        if (blocked && user.State.Blocked.Count >= limits.BlockedPerUser)
        {
            return new Refusal(RefusalCode.TooMany, $"One can block {limits.BlockedPerUser} people.");
        }

        if (blocked)
        {
            user.State.Blocked.Add(other);
        }
        else
        {
            user.State.Blocked.Remove(other);
        }

        await SaveSettings();
        return default(Done);
    }

    public Task<bool> IsBlocked(UserId other) => Task.FromResult(user.State.Blocked.Contains(other));

    /// <summary>Whether this person has a direct conversation with somebody that is no request.</summary>
    private bool Answered(UserId other) =>
        user.State.Rooms.TryGetValue(RoomId.Direct(Id, other), out var membership) && membership is { RequestBy: null, HiddenOrdinal: null or > 0 };

    private MembershipState? Conversation(RoomId id) =>
        id.Kind == RoomKind.Room ? null : user.State.Rooms.GetValueOrDefault(id);

    private int Count(params ReadOnlySpan<RoomKind> kinds)
    {
        var count = 0;
        foreach (var (room, membership) in user.State.Rooms)
        {
            count += membership.RequestBy is null && kinds.Contains(room.Kind) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Durable first, then all devices hear how this person has the conversation now.</summary>
    private async Task Told(RoomId conversation)
    {
        await _state.SaveAsync();
        _reach.Tell(new UserJoined { User = Id, Room = conversation });
    }
}
