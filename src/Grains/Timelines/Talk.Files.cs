using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>Messages with files: who may have them, how they come to belong to a message, and that they go with it.</summary>
internal sealed partial class Talk<TState>
{
    public async Task<Result<Done>> CanRead(Actor by, long message)
    {
        return _owner.Refuse(RoomAct.Read, by) is { } refusal ? refusal
            : await Known(message) is not { Expected.Deleted: null } ? MessageRules.NoSuchMessage
            : _owner.Refuse(RoomAct.Read, by) is { } gone ? gone // Put out meanwhile.
            : default(Done);
    }

    public async Task<long?> FindFile(UserId author, string clientId, FileId file)
    {
        return await Sent(author, clientId) is { Files: { } files } posted && files.Any(one => one.Id == file) ? posted.Seq : null;
    }

    public async Task<Result<RoomFiles>> GetFiles(Actor by, RoomFileQuery query)
    {
        if ((_owner.Refuse(RoomAct.Read, by) ?? RoomFileQuery.Refuse(query)) is { } refusal)
        {
            return refusal;
        }

        var (found, next) = await LookThrough(
            LogMark.Files, query.Before, query.Limit, query.IsOfAll, _ => Task.FromResult<Func<LogEntry, IEnumerable<RoomFile>>>(Files));
        return _owner.Refuse(RoomAct.Read, by) is { } gone ? gone : new RoomFiles { Files = found, Next = next };

        IEnumerable<RoomFile> Files(LogEntry entry) => RoomEventJson.TryDecode(entry.Body) is MessagePosted posted ? query.In(posted) : [];
    }

    /// <summary>Of a message that is gone: its files are to be, too.</summary>
    public Task Discard(MessagePosted gone) =>
        gone.Files is { IsDefaultOrEmpty: false } files
            ? _grains.Uploads(gone.By).Discard(new FileClaim(_id, gone.ClientId), [.. files.Select(file => file.Id)])
            : Task.CompletedTask;

    /// <summary>The room is gone for all: all files of messages before a seq.</summary>
    public async Task DiscardFiles(long before)
    {
        while (await _timeline.ReadMarked(LogMark.Files, before, MarkedPage) is { IsEmpty: false } page)
        {
            foreach (var some in page.Select(entry => RoomEventJson.TryDecode(entry.Body)).OfType<MessagePosted>().Chunk(ToldTogether))
            {
                await Task.WhenAll(some.Select(Discard));
            }

            before = page[0].Seq;
        }
    }

    private async Task<Result<Posted>> PostEnclosing(Actor by, MessageDraft draft) => await PostOrGiveBack(by, draft, await Enclose(by, draft));

    private Task<Result<Posted>> PostOrGiveBack(Actor by, MessageDraft draft, Result<Enclosed> enclosed) =>
        enclosed.Value.Files is null ? Post(by, draft, enclosed) : PostAndTell(by, draft, enclosed);

    private async Task<Result<Posted>> PostAndTell(Actor by, MessageDraft draft, Result<Enclosed> enclosed)
    {
        var posted = await Post(by, draft, enclosed);
        _ = TellFiles(by.Id, draft, posted);
        return posted;
    }

    private async ValueTask<Result<Enclosed>> Enclose(Actor by, MessageDraft draft)
    {
        var forwarded = await Forwarded(by, draft);
        var files = forwarded.Refusal is null ? await Claim(by, draft) : default;
        return (forwarded.Refusal ?? files.Refusal) is { } refusal ? refusal : new Enclosed(forwarded.Value, files.Value);
    }

    /// <summary>What the files of a draft are; null when it has none. From now on no other message has them.</summary>
    private async ValueTask<Result<ImmutableArray<MessageFile>?>> Claim(Actor by, MessageDraft draft)
    {
        if (draft.Files is not { IsDefaultOrEmpty: false } files)
        {
            return default;
        }

        if ((RefuseSending(by) ?? RoomRules.Refuse(draft, _limits)) is { } refusal)
        {
            return refusal;
        }

        var claim = new FileClaim(_id, draft.ClientId);
        var claimed = await Task.WhenAll(files.Select(file => _grains.File(file).Claim(by.Id, claim)));
        if (claimed.FirstOrDefault(one => !one.Succeeded).Refusal is not { } unfit)
        {
            return claimed.Select(one => one.Value!).ToImmutableArray();
        }

        if (await _timeline.Has(by.Id, draft.ClientId))
        {
            return files.Select((file, i) => claimed[i].Value ?? MessageFile.Gone(file)).ToImmutableArray(); // Sent before, and perhaps deleted since.
        }

        _ = TellFiles(by.Id, draft, unfit);
        return unfit;
    }

    private async Task<MessagePosted?> Sent(UserId author, string clientId) =>
        await _timeline.Find(author, clientId) is { } entry ? RoomEventJson.TryDecode(entry.Body) as MessagePosted : null;

    /// <summary>Nobody waits for it. A file that is not told asks here when it has to know.</summary>
    private async Task TellFiles(UserId author, MessageDraft draft, Result<Posted> posted)
    {
        try
        {
            if (posted.Refusal?.Code == RefusalCode.Unavailable || _timeline.IsSending(author, draft.ClientId))
            {
                return; // Whoever sends it again hears the end of it.
            }

            // What stands there, which another call may have brought, or which is deleted again and has none.
            var (claim, stored) = (new FileClaim(_id, draft.ClientId), await Sent(author, draft.ClientId));
            var had = draft.Files!.Value.Where(file => (stored?.Files ?? []).Any(one => one.Id == file)).ToImmutableArray();
            await Task.WhenAll(draft.Files.Value.Select(file => had.Contains(file) ? _grains.File(file).Sent(claim, stored!.Seq) : _grains.File(file).Unclaim(claim)));
            if (!had.IsEmpty)
            {
                await _grains.Uploads(author).Sent(had);
            }
        }
        catch (Exception failure)
        {
            TalkLog.LogFilesNotTold(_logger, _id, author, failure);
        }
    }
}
