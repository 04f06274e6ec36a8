using System.Collections.Immutable;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>Whom messages call, and how those people are told. Nobody waits for that.</summary>
internal sealed partial class Talk<TState>
{
    public async Task<Result<Acted>> Revise(Actor by, long message, MessageRevision revision)
    {
        var posted = revision.Mentions is null ? null : await Posted(message);
        var first = Called.By(posted);
        var wanted = new Called(revision.Mentions is { IsDefaultOrEmpty: false } named ? InRoom(named) : [], revision.Calls);
        var (before, changes) = (default(Called), revision.Mentions is not null);
        var acted = await Act(by, message, RoomAct.Send, RoomRules.Refuse(revision, _limits), known =>
        {
            before = first.Now(known.Expected);
            var decision = MessageRules.Edit(by.Id, known, revision.Text, changes && !wanted.IsSame(before) ? wanted : null, _limits, _clock.GetUtcNow());
            return decision.Act is not null && known.Poll is not null ? PollRules.Unchangeable
                : decision.Act is not null && changes && wanted.Beyond(before).Scope is not null && _owner.Refuse(RoomAct.MentionAll, by) is { } refusal
                    ? refusal
                : decision;
        });
        if (acted.Succeeded)
        {
            LookAtLinks(by, message, revision.Text);
        }

        if (acted.Succeeded && changes)
        {
            // Whoever has read it has not seen that.
            Call(wanted.Beyond(before), News(ActivityKind.Mention, by.Id, message, acted.Value.At) with { Thread = posted?.Thread });
        }

        return acted;
    }

    private void Call(Called called, ActivityNews news)
    {
        if (called is not { People: { IsDefaultOrEmpty: true }, Scope: null })
        {
            _ = CallAll(called, news);
        }
    }

    private async Task CallAll(Called called, ActivityNews news)
    {
        foreach (var some in called.People.Where(person => person != news.By).Chunk(ToldTogether))
        {
            await Task.WhenAll(some.Select(person => Tell(person, _grains.User(person).Mentioned(_id, news.Seq, news.By))));
            await Task.WhenAll(some.Select(person => TellOf(person, news)));
        }

        if (called.Scope is { } scope)
        {
            UserId[] others = [.. _state.State.Everybody.Where(person => person != news.By && !called.People.Contains(person))];
            foreach (var some in others.Chunk(ToldTogether))
            {
                await Task.WhenAll(some.Select(person => Tell(person, CallOne(person, scope, news))));
            }
        }
    }

    private async Task CallOne(UserId person, MentionScope scope, ActivityNews news)
    {
        if (await _grains.User(person).Called(_id, news.Seq, news.By, scope))
        {
            await TellOf(person, news);
        }
    }

    private async Task Tell(UserId person, Task telling)
    {
        try
        {
            await telling;
        }
        catch (Exception failure)
        {
            TalkLog.LogNotCalled(_logger, _id, person, failure);
        }
    }

    private ImmutableArray<UserId> InRoom(ImmutableArray<UserId> people) => [.. people.Distinct().Where(_state.State.Has)];

    private async Task<MessagePosted?> Posted(long message) =>
        await _timeline.Get(message) is { Kind: LogEntryKind.Message } entry ? RoomEventJson.TryDecode(entry.Body) as MessagePosted : null;
}
