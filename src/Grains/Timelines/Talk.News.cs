using LiveChat.Grains.Activity;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>What gets into the lists of what concerns people. Nobody waits for it, and what is said is not told.</summary>
internal sealed partial class Talk<TState>
{
    private ActivityNews News(ActivityKind kind, UserId by, long seq, DateTimeOffset at) => new()
    {
        Kind = kind,
        Room = _id,
        Seq = seq,
        By = by,
        At = at,
    };

    /// <summary>Whether a message is something to some people more than to all in the room.</summary>
    private static bool Concerns(MessageDraft draft) =>
        draft is not { ReplyTo: null, Thread: null, Calls: null, Mentions: null or { IsDefaultOrEmpty: true } };

    /// <summary>A message is stored. As it stands there: whoever sends it again may name others.</summary>
    private void TellOf(MessagePosted posted)
    {
        var news = News(ActivityKind.Reply, posted.By, posted.Seq, posted.At) with
        {
            Thread = posted.Thread,
            SeenAt = posted.IsOfRoom ? posted.Seq : null,
            SeenAtReply = posted.ThreadOrdinal,
        };
        if (posted.ReplyTo is { } answered)
        {
            _ = TellAnswered(answered, news);
        }

        Call(Called.By(posted), news with { Kind = ActivityKind.Mention });
        if (posted.Thread is not null)
        {
            _ = TellFollowers(posted, news with { Kind = ActivityKind.ThreadReply });
        }
    }

    private Task TellOf(UserId person, ActivityNews news) => Tell(person, _grains.Activity(person).Happened(news));

    /// <summary>Tells who wrote the message, when there is something to tell: not of what was so already.</summary>
    private async Task<Result<Acted>> ReactAndTell(Actor by, long message, string emoji, Func<KnownMessage, ActDecision> decide, bool undone)
    {
        KnownMessage? changed = null;
        var acted = await Act(by, message, RoomAct.React, MessageRules.RefuseEmoji(emoji), known =>
        {
            var decision = decide(known);
            changed = decision.Act is null ? null : known;
            return decision;
        });
        if (acted.Succeeded && changed is { Author: { } author } && IsToHear(author, by.Id))
        {
            var news = News(ActivityKind.Reaction, by.Id, message, acted.Value.At) with { Emoji = emoji, Thread = changed.Thread };
            _ = undone ? Tell(author, _grains.Activity(author).Undone(news)) : TellOf(author, news);
        }

        return acted;
    }

    private async Task TellAnswered(long message, ActivityNews news)
    {
        try
        {
            if (await Known(message) is { Author: { } author } && IsToHear(author, news.By))
            {
                await _grains.Activity(author).Happened(news);
            }
        }
        catch (Exception failure)
        {
            TalkLog.LogNotCalled(_logger, _id, news.By, failure);
        }
    }

    private bool IsToHear(UserId author, UserId by) => author != by && _state.State.Has(author);
}
