using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Orleans.Concurrency;

namespace LiveChat.Grains.Files;

/// <summary>What one file is, and whose. Key: <see cref="FileId"/>.</summary>
/// <remarks>Its bytes are in <see cref="Ports.IFileStore"/>. That it is somebody else's and that there is none are one answer: null, or <see cref="RefusalCode.NotFound"/>.</remarks>
[Alias("file")]
public interface IFileGrain : IGrainWithStringKey
{
    /// <summary>Of <see cref="IUploadsGrain"/>: makes a place for the parts. Again answers what there is. Null when it was deleted.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="draft">With a name that is clean and a length that may be.</param>
    [Alias("begin")]
    Task<FileSnapshot?> Begin(UserId owner, FileDraft draft);

    /// <summary>For its owner: how far it is.</summary>
    [Alias("get"), ReadOnly]
    Task<FileSnapshot?> Get(UserId by);

    /// <summary>
    /// For who may have what is in it: its owner, until a message has it; then who may read that message at this moment. The only place where that is decided.
    /// </summary>
    [Alias("read"), ReadOnly]
    Task<Result<FileSnapshot>> Read(Actor by);

    /// <summary>
    /// Joins the parts. Again is harmless. Refused with <see cref="RefusalCode.FileNotFinished"/> while parts are missing, and with <see cref="RefusalCode.FilePartWrong"/>
    /// when one has another length than it should.
    /// </summary>
    /// <exception cref="IOException">The store failed; again is harmless.</exception>
    [Alias("join")]
    Task<Result<FileSnapshot>> Join(UserId by);

    /// <summary>Of who has looked into it: what it is. The first answer stays. Refused with <see cref="RefusalCode.FileNotFinished"/> while it is not whole.</summary>
    [Alias("describe")]
    Task<Result<FileSnapshot>> Describe(UserId by, FileFacts facts);

    /// <summary>
    /// Of a room: a message of this person is about to have it. Again for the same message answers the same. Refused with <see cref="RefusalCode.FileNotFinished"/> before it is
    /// known what it is, and with <see cref="RefusalCode.FileTaken"/> when another message has it, or may be on its way with it.
    /// </summary>
    [Alias("claim")]
    Task<Result<MessageFile>> Claim(UserId by, FileClaim claim);

    /// <summary>Of a room: that message was refused; another may have the file.</summary>
    [Alias("unclaim")]
    Task Unclaim(FileClaim claim);

    /// <summary>Of a room: that message has its place. Lossy: where it is not known, the room is asked.</summary>
    [Alias("sent")]
    Task Sent(FileClaim claim, long message);

    /// <summary>
    /// Of <see cref="IUploadsGrain"/>: from now on nobody gets it, and no message. Not done when a message has it, or may be on its way with it, and that is not
    /// the one that is gone.
    /// </summary>
    [Alias("withdraw")]
    Task<FileWithdrawal> Withdraw(FileClaim? gone);

    /// <summary>Of <see cref="IUploadsGrain"/>: deletes the bytes, and forgets what the file was. Nothing is ever begun under this id again.</summary>
    /// <exception cref="IOException">The store failed; again is harmless.</exception>
    [Alias("erase")]
    Task Erase();
}
