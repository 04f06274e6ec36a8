using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using Orleans.Runtime;

namespace LiveChat.Grains.Timelines;

/// <summary>What is done to messages. As a message, an act joins the write that is next; what it comes to is in the note of its message.</summary>
internal sealed partial class Talk<TState>
{
    private static readonly TimeSpan StoresNotesAfter = TimeSpan.FromSeconds(2);

    private IGrainTimer? _storing;
    private bool _storesSoon;

    public async Task<Result<Acted>> Delete(Actor by, long message)
    {
        var deleted = await Act(
            by, message, RoomAct.Read, null, known => RefuseOwn(by, known) ?? MessageRules.Delete(by.Id, known, RefuseActing(RoomAct.DeleteMessages, by)));
        if (deleted.Succeeded)
        {
            await EraseTexts();
        }

        return deleted;
    }

    public async Task<Result<Acted>> React(Actor by, long message, string emoji)
    {
        var unknown = await RefuseUnknown(emoji);
        return await ReactAndTell(
            by, message, emoji, known => MessageRules.React(by.Id, known, emoji, _limits) is var wish && wish.Act is not null && unknown is not null ? unknown : wish, undone: false);
    }

    public Task<Result<Acted>> Unreact(Actor by, long message, string emoji) =>
        ReactAndTell(by, message, emoji, known => MessageRules.Unreact(by.Id, known, emoji), undone: true);

    public async Task<Result<Acted>> Pin(Actor by, long message)
    {
        if (RefuseActing(RoomAct.Pin, by) is { } refusal)
        {
            return refusal;
        }

        if (_notes.Pinned is null)
        {
            await _notes.LoadPinned();
        }

        return await Act(by, message, RoomAct.Pin, null, known => MessageRules.Pin(by.Id, known, _notes.Pinned!.Count, _limits));
    }

    public Task<Result<Acted>> Unpin(Actor by, long message) => Act(by, message, RoomAct.Pin, null, known => MessageRules.Unpin(by.Id, known));

    /// <summary>Of the emoji of Unicode nothing is asked, so that they cost no call.</summary>
    private async ValueTask<Refusal?> RefuseUnknown(string emoji) =>
        EmojiName.InReaction(emoji) is not { } name || await _grains.EmojiList().Has(name) ? null : EmojiRules.Unknown;

    /// <summary>The room is gone for all, and with it what was done in it.</summary>
    public Task EraseNotes(CancellationToken cancellationToken) => _notes.Erase(cancellationToken);

    private async Task<Result<Acted>> Act(Actor by, long message, RoomAct right, Refusal? unfit, Func<KnownMessage, ActDecision> decide)
    {
        if ((RefuseActing(right, by) ?? unfit) is { } refusal)
        {
            return refusal;
        }

        KnownMessage? known;
        while ((known = _notes.Find(message)) is null)
        {
            if (!await _notes.Load(message))
            {
                return MessageRules.NoSuchMessage;
            }
        }

        // Nothing is awaited from here to its place in the log: what is decided now holds there.
        var decision = RefuseActing(right, by) ?? decide(known);
        return decision.Refusal is { } no ? no
            : decision.Act is null ? await AlreadyDone(known)
            : await Append(known, decision.Act);
    }

    private async Task<Result<Acted>> Append(KnownMessage known, MessageAct act)
    {
        if (_notes.Unstored >= NoteBook.MostUnstored)
        {
            StoreNotesSoon();
            return Busy(StoresNotesAfter);
        }

        if (RefuseHurry() is { } busy)
        {
            return busy;
        }

        var before = known.Expected;
        _notes.Expect(known, act);
        var storing = _timeline.Append(act);
        if (!storing.IsCompleted)
        {
            known.Last = storing;
        }
        else if ((await storing).Refusal is { } refusal)
        {
            _notes.TakeBack(known, before);
            return refusal;
        }

        var stored = await storing;
        return stored.Succeeded ? new Acted { Seq = stored.Value.Seq, At = stored.Value.At } : stored.Refusal;
    }

    /// <summary>Only said when it is durable.</summary>
    private static async Task<Result<Acted>> AlreadyDone(KnownMessage known)
    {
        if (known.Last is { } last && (await last).Refusal is { } refusal)
        {
            return refusal;
        }

        return known.Note.Revision > 0
            ? new Acted { Seq = known.Note.Revision, At = known.Note.At }
            : new Acted { Seq = known.Note.Message, At = known.PostedAt };
    }

    private Refusal? RefuseActing(RoomAct act, Actor by) => _closing?.Invoke(by) ?? _owner.Refuse(act, by);

    private ActDecision? RefuseOwn(Actor by, KnownMessage known) =>
        known.Author == by.Id && RefuseActing(RoomAct.Send, by) is { } refusal ? refusal : default(ActDecision?);

    private async Task EraseTexts()
    {
        try
        {
            await _timeline.EraseTexts();
        }
        catch (Exception failure)
        {
            TalkLog.LogNotesNotStored(_logger, _id, failure); // Nobody reads them any more; with the notes it is tried again.
        }
    }

    private void StoreNotesSoon()
    {
        if (!_storesSoon || _notes.Unstored == NoteBook.ManyUnstored)
        {
            StoreNotesIn(_notes.Unstored >= NoteBook.ManyUnstored ? TimeSpan.Zero : StoresNotesAfter);
        }
    }

    private void StoreNotesIn(TimeSpan wait)
    {
        _storesSoon = true;
        _storing ??= _owner.RegisterGrainTimer(
            StoreNotes, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        _storing.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private async Task StoreNotes()
    {
        _storesSoon = false;
        if (!await TryStoreNotes())
        {
            StoreNotesIn(StoresNotesAfter);
        }
    }

    private async Task<bool> TryStoreNotes()
    {
        try
        {
            await _notes.Store();
            return true;
        }
        catch (Exception failure)
        {
            TalkLog.LogNotesNotStored(_logger, _id, failure);
            return false;
        }
    }
}
