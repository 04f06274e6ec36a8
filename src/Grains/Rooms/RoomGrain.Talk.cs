using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Receipts;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Search;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>What is said in the room, and what is done to it.</summary>
internal sealed partial class RoomGrain
{
    public Task<Result<Posted>> Post(Actor by, MessageDraft draft) => _talk.Post(by, draft);

    public Task<ImmutableArray<Result<Posted>>> PostAll(Actor by, ImmutableArray<MessageDraft> drafts) => _talk.PostAll(by, drafts);

    public Task<Result<HistoryPage>> GetHistory(Actor by, HistoryRange range) => _talk.GetHistory(by, range);

    public Task<Result<Acted>> Edit(Actor by, long message, string text) =>
        _talk.Revise(by, message, new MessageRevision(text));

    public Task<Result<Acted>> Revise(Actor by, long message, MessageRevision revision) => _talk.Revise(by, message, revision);

    public Task<Result<Acted>> DeleteMessage(Actor by, long message) => _talk.Delete(by, message);

    public Task<Result<Acted>> React(Actor by, long message, string emoji) => _talk.React(by, message, emoji);

    public Task<Result<Acted>> Unreact(Actor by, long message, string emoji) => _talk.Unreact(by, message, emoji);

    public Task<Result<Acted>> Pin(Actor by, long message) => _talk.Pin(by, message);

    public Task<Result<Acted>> Unpin(Actor by, long message) => _talk.Unpin(by, message);

    public Task<Result<Done>> ShowPreviews(Actor by, long message, ImmutableArray<LinkPreview> previews) => _talk.ShowPreviews(by, message, previews);

    public Task<Result<Acted>> RemovePreview(Actor by, long message, string link) => _talk.RemovePreview(by, message, link);

    public Task<Result<Acted>> Vote(Actor by, long message, ImmutableArray<int> options) => _talk.Vote(by, message, options);

    public Task<Result<Acted>> ClosePoll(Actor by, long message) => _talk.ClosePoll(by, message);

    public Task<Result<Reactors>> GetVoters(Actor by, long message, int option, int skip, int limit) =>
        _talk.GetVoters(by, message, option, skip, limit);

    public Task<Result<MessagePage>> GetMessage(Actor by, long message) => _talk.GetMessage(by, message);

    public Task<Result<RoomHead>> FindAt(Actor by, DateTimeOffset at) => _talk.FindAt(by, at);

    public Task<Result<MessageVersions>> GetEdits(Actor by, long message, long? before, int limit) => _talk.GetEdits(by, message, before, limit);

    public Task<Result<Reactors>> GetReactions(Actor by, long message, string emoji, int skip, int limit) =>
        _talk.GetReactions(by, message, emoji, skip, limit);

    public Task<Result<MessagePage>> GetPins(Actor by, long? before, int limit) => _talk.GetPins(by, before, limit);

    public Task<Result<MessagePage>> GetThread(Actor by, long root, long? before, int limit) => _talk.GetThread(by, root, before, limit);

    public Task<Result<ImmutableArray<MessageNow>>> GetMessages(Actor by, ImmutableArray<long> messages) => _talk.GetMessages(by, messages);

    public Task<Result<MessageExcerpts>> GetExcerpts(Actor by, ImmutableArray<long> messages) => _talk.GetExcerpts(by, messages);

    public Task<Result<ReadReceipts>> GetReceipts(Actor by) => _talk.GetReceipts(by);

    public Task<bool> Received(ReadReceipt receipt) => Task.FromResult(_talk.Received(receipt));

    public Task<Result<Done>> Report(Actor by, long message, ReportDraft draft) => _talk.Report(by, message, draft);

    public Task<Result<Acted>> DeleteReported(Actor by, long message) => _talk.DeleteReported(by, message);

    public Task<Result<Done>> CanRead(Actor by, long message) => _talk.CanRead(by, message);

    public Task<long?> FindFile(UserId author, string clientId, FileId file) => _talk.FindFile(author, clientId, file);

    public Task<Result<RoomFiles>> GetFiles(Actor by, RoomFileQuery query) => _talk.GetFiles(by, query);

    public Task<Result<RoomLinks>> GetLinks(Actor by, RoomLinkQuery query) => _talk.GetLinks(by, query);

    public Task<Result<ForwardedMessage>> GetForward(Actor by, long message) => _talk.GetForward(by, message);

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

    public Task<Result<ImmutableArray<FoundMessage>>> GetFound(Actor by, SearchMarks marks, ImmutableArray<long> messages) => _talk.GetFound(by, marks, messages);

    public Task<IndexNotes> GetNotes(ImmutableArray<long> messages) => _talk.GetNotes(messages);
}
