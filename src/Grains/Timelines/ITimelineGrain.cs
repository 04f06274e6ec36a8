using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Links;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Receipts;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Users;
using Orleans.Concurrency;

namespace LiveChat.Grains.Timelines;

/// <summary>What a room and a conversation have in common: messages in one order, and the front ends that get them.</summary>
/// <remarks>
/// Never called by itself: <see cref="GrainKeys.Timeline"/> says which grain an id is of. Messages and reads interleave with each other and with
/// changes: that is what lets one write carry many messages.
/// </remarks>
[Alias("timeline")]
public interface ITimelineGrain : IGrainWithStringKey
{
    /// <summary>
    /// Appends a message. The same client id with the same text returns the first answer, for ever. A reply in a thread is about a message of this room that is
    /// not deleted (else <see cref="RefusalCode.MessageNotFound"/>) and no reply in a thread itself (<see cref="RefusalCode.ThreadInside"/>).
    /// What it forwards, if it does, the sender may read where it stands (else <see cref="RefusalCode.MessageNotFound"/>).
    /// </summary>
    [Alias("post"), AlwaysInterleave]
    Task<Result<Posted>> Post(Actor by, MessageDraft draft);

    /// <summary>As <see cref="Post"/> for each, in this order; answers each in the same order. At most <see cref="MaxDrafts"/>.</summary>
    [Alias("post-all"), AlwaysInterleave]
    Task<ImmutableArray<Result<Posted>>> PostAll(Actor by, ImmutableArray<MessageDraft> drafts);

    /// <summary>The most messages of one call.</summary>
    const int MaxDrafts = 64;

    /// <summary>A page of what happened.</summary>
    [Alias("get-history"), AlwaysInterleave]
    Task<Result<HistoryPage>> GetHistory(Actor by, HistoryRange range);

    /// <summary>
    /// Says one's own message in other words, within <see cref="ChatLimits.EditSeconds"/>. Acts on messages ask for the rights that writing asks for, refuse with
    /// <see cref="RefusalCode.MessageNotFound"/> where no message of this room stands or one that is deleted, and done again change nothing.
    /// </summary>
    [Alias("edit"), AlwaysInterleave]
    Task<Result<Acted>> Edit(Actor by, long message, string text);

    /// <summary>
    /// As <see cref="Edit"/>, and says whom the message calls from now on. Who was not called by it before is; that it calls all, if it did not, asks for the right
    /// to. A message that somebody has read is not unread by calling them now.
    /// </summary>
    [Alias("revise"), AlwaysInterleave]
    Task<Result<Acted>> Revise(Actor by, long message, MessageRevision revision);

    /// <summary>
    /// Deletes a message for all: one's own, or as who keeps order any. What it said, and what it said before it was edited, is erased for good when this returns, or
    /// if the store fails soon after; nobody reads it any more.
    /// </summary>
    [Alias("delete-message"), AlwaysInterleave]
    Task<Result<Acted>> DeleteMessage(Actor by, long message);

    /// <summary>Reacts with one emoji. Refuses with <see cref="RefusalCode.EmojiInvalid"/> and <see cref="RefusalCode.TooMany"/>.</summary>
    [Alias("react"), AlwaysInterleave]
    Task<Result<Acted>> React(Actor by, long message, string emoji);

    /// <summary>Takes one's own reaction back.</summary>
    [Alias("unreact"), AlwaysInterleave]
    Task<Result<Acted>> Unreact(Actor by, long message, string emoji);

    /// <summary>Puts a message on the list of pinned ones; at most <see cref="ChatLimits.Pins"/>.</summary>
    [Alias("pin"), AlwaysInterleave]
    Task<Result<Acted>> Pin(Actor by, long message);

    /// <summary>Takes it off that list, whoever pinned it.</summary>
    [Alias("unpin"), AlwaysInterleave]
    Task<Result<Acted>> Unpin(Actor by, long message);

    /// <summary>
    /// Of <see cref="ILinksGrain"/>: this is where links of one's own message lead. Shown are those that the message still has, and whose previews nobody took off; at most
    /// <see cref="ILinksGrain.MostShown"/> at a time.
    /// </summary>
    [Alias("show-previews"), AlwaysInterleave]
    Task<Result<Done>> ShowPreviews(Actor by, long message, ImmutableArray<LinkPreview> previews);

    /// <summary>
    /// Takes the preview of a link off a message for all, and for good: one's own, or as who keeps order any. What the page said is erased from the store. No such preview:
    /// harmless.
    /// </summary>
    [Alias("remove-preview"), AlwaysInterleave]
    Task<Result<Acted>> RemovePreview(Actor by, long message, string link);

    /// <summary>
    /// Votes in the poll of a message, for whoever may react: <paramref name="options"/> is all that one chooses now, by place from 0, and empty takes the vote back. Refuses
    /// with <see cref="RefusalCode.NoPoll"/>, <see cref="RefusalCode.PollInvalid"/> and, once it has ended, <see cref="RefusalCode.PollOver"/>.
    /// </summary>
    [Alias("vote"), AlwaysInterleave]
    Task<Result<Acted>> Vote(Actor by, long message, ImmutableArray<int> options);

    /// <summary>Ends the poll of a message: one's own, or as who keeps order any. One that has ended by itself stays as it is.</summary>
    [Alias("close-poll"), AlwaysInterleave]
    Task<Result<Acted>> ClosePoll(Actor by, long message);

    /// <summary>
    /// Who chose an option, in the order in which they voted first, passing over some; 1 to 100. Refuses with <see cref="RefusalCode.PollSecret"/> where that is told to nobody, or
    /// not yet to who asks.
    /// </summary>
    [Alias("get-voters"), AlwaysInterleave]
    Task<Result<Reactors>> GetVoters(Actor by, long message, int option, int skip, int limit);

    /// <summary>One message and what was done to it.</summary>
    [Alias("get-message"), AlwaysInterleave]
    Task<Result<MessagePage>> GetMessage(Actor by, long message);

    /// <summary>
    /// Where the first message at or after a moment stands; where none follows soon, what does; after all of them, the last entry.
    /// </summary>
    [Alias("find-at"), AlwaysInterleave]
    Task<Result<RoomHead>> FindAt(Actor by, DateTimeOffset at);

    /// <summary>What a message said, the newest first, before a seq; 1 to 50. Of one that was edited very often the oldest edits are gone.</summary>
    [Alias("get-edits"), AlwaysInterleave]
    Task<Result<MessageVersions>> GetEdits(Actor by, long message, long? before, int limit);

    /// <summary>Who reacted with an emoji, in order, passing over some; 1 to 100.</summary>
    [Alias("get-reactions"), AlwaysInterleave]
    Task<Result<Reactors>> GetReactions(Actor by, long message, string emoji, int skip, int limit);

    /// <summary>Pinned messages, the last that was pinned first, pinned before a seq; 1 to 50.</summary>
    [Alias("get-pins"), AlwaysInterleave]
    Task<Result<MessagePage>> GetPins(Actor by, long? before, int limit);

    /// <summary>
    /// What a thread is about, and its replies before a seq, the oldest first; 1 to 100 of them. Refuses with <see cref="RefusalCode.MessageNotFound"/> where no
    /// message of this room stands, or one that is a reply itself. A message to which nobody has replied has a thread without replies.
    /// </summary>
    [Alias("get-thread"), AlwaysInterleave]
    Task<Result<MessagePage>> GetThread(Actor by, long root, long? before, int limit);

    /// <summary>1 to 50 messages as they read now, also those that are deleted, in the order of their seqs. What is no message of this room is left out.</summary>
    [Alias("get-messages"), AlwaysInterleave]
    Task<Result<ImmutableArray<MessageNow>>> GetMessages(Actor by, ImmutableArray<long> messages);

    /// <summary>As <see cref="GetMessages"/>, in short.</summary>
    [Alias("get-excerpts"), AlwaysInterleave]
    Task<Result<MessageExcerpts>> GetExcerpts(Actor by, ImmutableArray<long> messages);

    /// <summary>How far the people of this room have read; not in rooms of more than <see cref="ReadReceipts.MostPeople"/>.</summary>
    [Alias("get-receipts"), AlwaysInterleave]
    Task<Result<ReadReceipts>> GetReceipts(Actor by);

    /// <summary>Of a person: how far they have read. Told to who looks at the room. Lossy.</summary>
    /// <returns>Whether the room passes it on; too many people are in it otherwise.</returns>
    [Alias("received"), AlwaysInterleave]
    Task<bool> Received(ReadReceipt receipt);

    /// <summary>A message of this room as it reads now, for who wants to say it elsewhere; of one that was forwarded itself, what that forwards.</summary>
    [Alias("get-forward"), AlwaysInterleave]
    Task<Result<ForwardedMessage>> GetForward(Actor by, long message);

    /// <summary>Reports a message as it reads now to who keeps order on the server. Again, while that waits, is harmless.</summary>
    [Alias("report"), AlwaysInterleave]
    Task<Result<Done>> Report(Actor by, long message, ReportDraft draft);

    /// <summary>Of the list of reports: as <see cref="DeleteMessage"/>, by who keeps order on the server and need not be here.</summary>
    [Alias("delete-reported"), AlwaysInterleave]
    Task<Result<Acted>> DeleteReported(Actor by, long message);

    /// <summary>Of a file: whether somebody may read the message that it belongs to, at this moment.</summary>
    [Alias("can-read"), AlwaysInterleave]
    Task<Result<Done>> CanRead(Actor by, long message);

    /// <summary>Of a file: the seq of the message of its owner that has it; null when there is none. Full trust: only files call this.</summary>
    [Alias("find-file"), AlwaysInterleave]
    Task<long?> FindFile(UserId author, string clientId, FileId file);

    /// <summary>Files of messages, the last first.</summary>
    [Alias("get-files"), AlwaysInterleave]
    Task<Result<RoomFiles>> GetFiles(Actor by, RoomFileQuery query);

    /// <summary>Links to pages in what messages say now, the last first.</summary>
    [Alias("get-links"), AlwaysInterleave]
    Task<Result<RoomLinks>> GetLinks(Actor by, RoomLinkQuery query);

    /// <summary>Tells the others that <paramref name="by"/> is typing. Lossy.</summary>
    [Alias("typing"), AlwaysInterleave, OneWay]
    Task Typing(Actor by);

    /// <summary>
    /// From now on this front end gets the room's batches, for 15 minutes; answers the head, from which the front end knows what it missed. A batch
    /// with <see cref="RoomBatch.Renew"/> asks for the lease again. Full trust: only front ends call this.
    /// </summary>
    [Alias("lease"), AlwaysInterleave]
    Task<RoomHead> Lease(FrontEndId frontEnd);

    /// <summary>No member is at this front end any more.</summary>
    [Alias("release"), AlwaysInterleave, OneWay]
    Task Release(FrontEndId frontEnd);

    /// <summary>Events after a seq for a front end that saw a hole. Full trust, as <see cref="Lease"/>.</summary>
    [Alias("repair"), AlwaysInterleave]
    Task<HistoryPage> Repair(long after, int limit);

    /// <summary>What was found here, as it reads now; what cannot be read any more is left out. Refused to whoever may not read: nothing that was found is shown but by this.</summary>
    /// <param name="by">Who searched.</param>
    /// <param name="marks">By what it is marked.</param>
    /// <param name="messages">Their seqs; at most <see cref="RoomSearch.MostHits"/>. None: it is only asked whether one may.</param>
    [Alias("get-found"), AlwaysInterleave]
    Task<Result<ImmutableArray<FoundMessage>>> GetFound(Actor by, SearchMarks marks, ImmutableArray<long> messages);

    /// <summary>For the index: what was done to some messages.</summary>
    [Alias("get-notes"), AlwaysInterleave]
    Task<IndexNotes> GetNotes(ImmutableArray<long> messages);
}
