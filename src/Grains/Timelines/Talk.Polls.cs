using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>Messages that ask, and the votes on them: acts like reactions. That a poll is over is seen by the clock; nothing has to happen for it.</summary>
internal sealed partial class Talk<TState>
{
    public async Task<Result<Acted>> Vote(Actor by, long message, ImmutableArray<int> options)
    {
        var isSecret = false;
        var voted = await Act(by, message, RoomAct.React, null, known =>
        {
            isSecret = known.Poll is { Anonymous: true } or { Hidden: true };
            return PollRules.Vote(by.Id, known, options, _limits.MembersPerRoom, _clock.GetUtcNow());
        });
        if (voted.Succeeded && isSecret)
        {
            // The event does not say whose it is, or what they chose: their other devices are told to look, in whatever order.
            new DeviceNews(_grains, by.Id, _logger).Tell(new UserVoted { User = by.Id, Room = _id, Message = message });
        }

        return voted;
    }

    public Task<Result<Acted>> ClosePoll(Actor by, long message) =>
        Act(by, message, RoomAct.Read, null, known => PollRules.Close(
            by.Id, known, RefuseActing(known.Author == by.Id ? RoomAct.React : RoomAct.DeleteMessages, by), _clock.GetUtcNow()));

    public async Task<Result<Reactors>> GetVoters(Actor by, long message, int option, int skip, int limit)
    {
        if ((_owner.Refuse(RoomAct.Read, by) ?? (skip >= 0 && limit is >= 1 and <= MessageRules.MostPeople ? null : MessageRules.BadPage)) is { } refusal)
        {
            return refusal;
        }

        if (await Known(message) is not { Note.Deleted: null } known)
        {
            return MessageRules.NoSuchMessage;
        }

        if (known.Poll is not { } poll || option < 0 || option >= poll.Options.Length || poll.Anonymous == true)
        {
            return known.Poll is null ? PollRules.None : known.Poll.Anonymous == true ? PollRules.Anonymous : PollRules.NoSuchOption;
        }

        var now = _clock.GetUtcNow();
        if (known.Note.Poll is not { } votes)
        {
            return poll.Hidden == true && !(poll.EndsAt <= now) ? PollRules.VoteFirst : new Reactors([], null);
        }

        if (!votes.TellsResults(by.Id, now))
        {
            return PollRules.VoteFirst;
        }

        var users = votes.Votes.Where(vote => vote.Options.Contains(option)).Select(vote => vote.User).ToImmutableArray();
        return new Reactors([.. users.Skip(skip).Take(limit)], users.Length > skip + limit ? skip + limit : null);
    }

    /// <summary>A poll that was posted before is answered as it was then, however long that is ago.</summary>
    private async Task<Result<MessageDraft>> Fit(Actor by, MessageDraft draft)
    {
        var clean = PollRules.Clean(draft);
        return clean.Succeeded && PollRules.RefuseTime(clean.Value.Poll!, _clock.GetUtcNow()) is { } late
            ? await _timeline.Has(by.Id, draft.ClientId) ? RefuseSending(by) is { } refusal ? refusal : clean : late
            : clean;
    }
}
