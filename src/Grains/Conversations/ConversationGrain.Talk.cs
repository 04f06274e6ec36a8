using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Conversations;

/// <summary>What is said, and what follows from changes.</summary>
internal sealed partial class ConversationGrain
{
    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);

    public async Task<Result<Posted>> Post(Actor by, MessageDraft draft)
    {
        return await RefuseSpeaking(by) is { } refusal ? refusal : await Said(by, await _talk.Post(by, draft));
    }

    public async Task<ImmutableArray<Result<Posted>>> PostAll(Actor by, ImmutableArray<MessageDraft> drafts)
    {
        if (await RefuseSpeaking(by) is { } refusal)
        {
            return [.. drafts.Select(_ => (Result<Posted>)refusal)];
        }

        var posted = await _talk.PostAll(by, drafts);
        await Said(by, posted.FirstOrDefault(one => one.Succeeded));
        return posted;
    }

    public Task<Result<HistoryPage>> GetHistory(Actor by, HistoryRange range) => _talk.GetHistory(by, range);

    public Task Typing(Actor by)
    {
        _talk.Typing(by);
        return Task.CompletedTask;
    }

    public Task<RoomHead> Lease(FrontEndId frontEnd) => Task.FromResult(_talk.Lease(frontEnd));

    public Task Release(FrontEndId frontEnd)
    {
        _talk.Release(frontEnd);
        return Task.CompletedTask;
    }

    public Task<HistoryPage> Repair(long after, int limit) => _talk.Repair(after, limit);

    public async Task Follow(RoomEvent change, RoomHead at)
    {
        switch (change)
        {
            case ConversationCreated created:
                await Welcome(created.People, created.By, at);
                break;
            case MemberJoined joined:
                await Welcome([joined.By], joined.AddedBy ?? joined.By, at);
                break;
            case MemberLeft left:
                await GrainFactory.User(left.By).Left(Id, removed: false, at.Seq);
                break;
        }
    }

    public async Task PutCard()
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        var card = conversation.State.Card(Id);
        await directory.PutRoomAsync(card, timeout.Token);
        _leases.Publish(new RoomChanged { Room = card });
    }

    public void Supplement()
    {
        // All of it is in the log.
    }

    /// <summary>Whether somebody is a stranger to those whom he brings in is for each of them to say.</summary>
    private async Task Welcome(ImmutableArray<UserId> people, UserId by, RoomHead at)
    {
        var rooms = await GrainFactory.User(by).GetRoomIds();
        await Task.WhenAll(people.Select(person => GrainFactory.User(person).JoinedConversation(at, by, rooms)));
    }

    /// <summary>Who was blocked by the other writes to them no more; in groups both may stay.</summary>
    private async Task<Refusal?> RefuseSpeaking(Actor by)
    {
        var refusal = Refuse(RoomAct.Send, by);
        if (refusal is not null || !IsDirect)
        {
            return refusal;
        }

        var other = conversation.State.Members.Keys.FirstOrDefault(person => person != by.Id);
        return other != default && await GrainFactory.User(other).IsBlocked(by.Id) ? ConversationRules.TakesNoMessages : null;
    }

    /// <summary>Who writes has answered, and does not hide what they write in. Once for each activation, not for each message.</summary>
    private async Task<Result<Posted>> Said(Actor by, Result<Posted> posted)
    {
        if (posted.Succeeded && _spoke.Add(by.Id))
        {
            await GrainFactory.User(by.Id).AcceptConversation(Id, _talk.Head);
        }

        return posted;
    }
}
