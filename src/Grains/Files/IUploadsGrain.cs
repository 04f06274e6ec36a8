using System.Collections.Immutable;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Files;

/// <summary>What one person uses of the store of files, and the files that belong to no message yet. Key: <see cref="UserId"/>.</summary>
/// <remarks>
/// One call after another, so that two that begin at once cannot both take the last room. The sum cannot drift: a file is added in the same write that puts it on the list
/// of those without a message, and taken off in the same write that puts it on the list of those being deleted, which it leaves only when its own grain says that nothing is left. That
/// grain gives a file away once: to a message, or to be deleted.
/// </remarks>
[Alias("uploads")]
public interface IUploadsGrain : IGrainWithStringKey
{
    /// <summary>
    /// Begins a file. It counts with its whole length from now on, and is deleted when it belongs to no message after <see cref="FileLimits.UnsentHours"/>. Refused
    /// with <see cref="RefusalCode.FileNameInvalid"/>, <see cref="RefusalCode.FileTooLarge"/>, <see cref="RefusalCode.FileQuota"/> or <see cref="RefusalCode.TooMany"/>.
    /// </summary>
    /// <exception cref="IOException">The store failed. What was begun is deleted by itself.</exception>
    [Alias("begin")]
    Task<Result<FileSnapshot>> Begin(FileDraft draft);

    /// <summary>Deletes a file that belongs to no message; refused with <see cref="RefusalCode.FileTaken"/> when one has it, or may be on its way with it. It no longer counts when this returns, and its bytes go as soon as the store is there. Again is harmless.</summary>
    [Alias("remove")]
    Task<Result<Done>> Remove(FileId file);

    /// <summary>Of a room: a message has these. They still count, and are not deleted for being old.</summary>
    [Alias("sent")]
    Task Sent(ImmutableArray<FileId> files);

    /// <summary>
    /// Of a room: the message that had these is gone. They no longer count when this returns, nobody gets them any more, and their bytes go as soon as the store is there. Again is
    /// harmless.
    /// </summary>
    /// <exception cref="IOException">Too many are being deleted; again later.</exception>
    [Alias("discard")]
    Task Discard(FileClaim message, ImmutableArray<FileId> files);

    [Alias("get-use")]
    Task<FileUse> GetUse();

    /// <summary>Deletes what was never sent, and goes on with what could not be deleted until the store fails. At any time harmless; its own alarm does the same.</summary>
    [Alias("wake")]
    Task Wake();
}
