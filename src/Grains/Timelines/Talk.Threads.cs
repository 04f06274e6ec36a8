using LiveChat.Grains.Activity;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Threads;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>Replies in threads: what they may be about, what is read of them, and who hears of them.</summary>
internal sealed partial class Talk<TState>
{
    /// <summary>How many followers are told at the same time.</summary>
    private const int ToldTogether = 50;

    public long RepliesTo(long root) => _notes.Find(root)?.Note.Thread?.Replies ?? 0;

    public async Task<Result<MessagePage>> GetThread(Actor by, long root, long? before, int limit)
    {
        if ((_owner.Refuse(RoomAct.Read, by) ?? (limit is < 1 or > MessageRules.MostReplies ? MessageRules.BadPage : null)) is { } refusal)
        {
            return refusal;
        }

        if (await Known(root) is not { Thread: null } known || await _timeline.Get(root) is not { } about)
        {
            return MessageRules.NoSuchMessage;
        }

        var replies = known.Note.Thread is null ? [] : await _timeline.ReadThread(root, before ?? long.MaxValue, limit);
        LogEntry[] all = [about, .. replies];
        return new MessagePage
        {
            Messages = TimelineWindow.Join(all),
            Notes = NoteJson.Join(await _notes.Read([.. all.Select(entry => entry.Seq)]), by.Id, _clock.GetUtcNow()),
            Next = replies.Length < limit || IsFirst(replies[0]) ? null : replies[0].Seq,
        };
    }

    private Refusal? RefuseInThread(long thread)
    {
        return _notes.Find(thread) is not { Expected.Deleted: null } root ? MessageRules.NoSuchMessage
            : root.Thread is not null ? MessageRules.IsReply
            : null;
    }

    /// <summary>Into the log; memory keeps the note of the root until then, because it says the how manieth reply this is.</summary>
    private async Task<Result<LogEntry>> PlaceInThread(Actor by, MessageDraft draft, Enclosed enclosed, long thread)
    {
        while (_notes.Find(thread) is null && await _notes.Load(thread))
        {
            // Until memory has it in the very turn in which the reply takes its place.
        }

        if ((RefuseInThread(thread) is { } no && !await _timeline.Has(by.Id, draft.ClientId) ? no : RefuseSending(by) ?? RefuseHurry()) is { } refusal)
        {
            return refusal;
        }

        if (_notes.Find(thread) is not { } root)
        {
            return await _timeline.Post(by.Id, draft, enclosed); // It was sent before.
        }

        if (_notes.Unstored >= NoteBook.MostUnstored)
        {
            StoreNotesSoon();
            return Busy(StoresNotesAfter);
        }

        root.Hold();
        try
        {
            return await _timeline.Post(by.Id, draft, enclosed);
        }
        finally
        {
            root.Release();
        }
    }

    /// <summary>Nobody waits for it. Who is not told sees it in the list of threads, which asks here.</summary>
    private async Task TellFollowers(MessagePosted reply, ActivityNews also)
    {
        try
        {
            UserId?[] concerned = [_notes.Find(reply.Thread!.Value)?.Author, reply.By, .. (reply.Mentions ?? []).Select(user => (UserId?)user)];
            var followers = await _grains.Thread(_id, reply.Thread.Value).Replied([.. concerned.OfType<UserId>().Where(_state.State.Has)]);
            var news = new ThreadNews
            {
                Room = _id,
                Root = reply.Thread.Value,
                Ordinal = reply.ThreadOrdinal ?? 0,
                At = reply.At,
                By = reply.By,
            };
            foreach (var some in followers.Where(_state.State.Has).Chunk(ToldTogether))
            {
                await Task.WhenAll(some.Select(follower => Tell(follower, Hear(follower, news, IsToldOfIt(follower, reply) ? null : also))));
            }
        }
        catch (Exception failure)
        {
            TalkLog.LogFollowersNotTold(_logger, _id, reply.Seq, failure);
        }
    }

    /// <summary>Whether somebody said it, or it is more to them than a reply.</summary>
    private bool IsToldOfIt(UserId follower, MessagePosted reply) =>
        follower == reply.By || reply.Calls == MentionScope.All || reply.Mentions?.Contains(follower) == true
        || (reply.ReplyTo is { } answered && _notes.Find(answered)?.Author == follower);

    private async Task Hear(UserId follower, ThreadNews news, ActivityNews? also)
    {
        await _grains.Threads(follower).Heard(news);
        if (also is not null)
        {
            await _grains.Activity(follower).Happened(also);
        }
    }

    private static bool IsFirst(LogEntry reply) => RoomEventJson.TryDecode(reply.Body) is MessagePosted { ThreadOrdinal: <= 1 };
}
