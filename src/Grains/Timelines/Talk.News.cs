using LiveChat.Grains.Activity;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
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

    /// <summary>A message is stored. As it stands there: whoever sends it again may name others.</summary>
    /// <param name="draft">As it was sent.</param>
    /// <param name="stored">Its place.</param>
    /// <param name="posted">What is stored, when it calls somebody.</param>
    private void TellOf(MessageDraft draft, LogEntry stored, MessagePosted? posted)
    {
        var news = News(ActivityKind.Reply, stored.Author, stored.Seq, stored.At) with
        {
            Thread = draft.Thread,
            SeenAt = draft.Thread is null || draft.Echo ? stored.Seq : null,
        };
        if (draft.ReplyTo is { } answered)
        {
            _ = TellAuthor(answered, news);
        }

        if (posted is not null && (draft.Calls is not null || draft.Mentions is { IsDefaultOrEmpty: false }))
        {
            Call(Called.By(posted), news with { Kind = ActivityKind.Mention });
        }
    }

    private Task TellOf(UserId person, ActivityNews news) => Tell(person, _grains.Activity(person).Happened(news));

    private async Task<Result<Acted>> ReactAndTell(Actor by, long message, string emoji, Func<KnownMessage, ActDecision> decide, bool undone)
    {
        var acted = await Act(by, message, RoomAct.React, MessageRules.RefuseEmoji(emoji), decide);
        if (acted.Succeeded)
        {
            var news = News(ActivityKind.Reaction, by.Id, message, acted.Value.At) with { Emoji = emoji };
            _ = TellAuthor(message, news, undone);
        }

        return acted;
    }

    /// <summary>Tells who wrote a message what was done to it, unless they did it themselves.</summary>
    private async Task TellAuthor(long message, ActivityNews news, bool undone = false)
    {
        try
        {
            if (await Known(message) is { Author: { } author } && author != news.By)
            {
                var list = _grains.Activity(author);
                await Tell(author, undone ? list.Undone(news) : list.Happened(news));
            }
        }
        catch (Exception failure)
        {
            TalkLog.LogNotCalled(_logger, _id, news.By, failure);
        }
    }
}
