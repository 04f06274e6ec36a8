using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Files;

/// <summary>To which message of its owner a file belongs, or is about to.</summary>
/// <param name="Room">Where it is said.</param>
/// <param name="ClientId">The owner's own id for the message.</param>
[GenerateSerializer, Immutable, Alias("file.claim")]
public sealed record FileClaim([property: Id(0)] RoomId Room, [property: Id(1)] string ClientId);

/// <summary>What came of the wish to take a file away.</summary>
/// <param name="Status">Taken away are <see cref="FileStatus.Withdrawn"/> and <see cref="FileStatus.Deleted"/>.</param>
/// <param name="Length">In bytes; 0 when it is deleted.</param>
[GenerateSerializer, Immutable, Alias("file.withdrawal")]
public readonly record struct FileWithdrawal([property: Id(0)] FileStatus Status, [property: Id(1)] long Length);
