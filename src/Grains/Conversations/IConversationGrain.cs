using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;
using Orleans.Concurrency;

namespace LiveChat.Grains.Conversations;

/// <summary>
/// A conversation: of two people (direct), of somebody with themselves (notes), or of a group. Key: a <see cref="RoomId"/> whose
/// <see cref="RoomId.Kind"/> is no room.
/// </summary>
/// <remarks>
/// A command that succeeded is in the log; a refused one changed nothing. To all but its people it does not exist, and answers exactly so.
/// What one of its people alone decides (request, hidden, read) is in their user grain.
/// </remarks>
[Alias("conversation")]
public interface IConversationGrain : ITimelineGrain
{
    /// <summary>
    /// Makes it, or finds the direct one that exists and lays it open for <paramref name="by"/>. Refuses with
    /// <see cref="RefusalCode.TakesNoMessages"/> when one of the others does not take messages from <paramref name="by"/>.
    /// </summary>
    [Alias("start")]
    Task<Result<RoomAdmission>> Start(Actor by, ConversationDraft draft);

    [Alias("get"), AlwaysInterleave]
    Task<Result<RoomAdmission>> Get(Actor by);

    /// <summary>Brings people into a group; those who are there already are passed over. They see what was said before.</summary>
    [Alias("add")]
    Task<Result<RoomAdmission>> Add(Actor by, ImmutableArray<UserId> people);

    /// <summary>Leaves a group. Leaving twice is harmless. A direct conversation is not left but hidden.</summary>
    [Alias("leave")]
    Task<Result<Done>> Leave(Actor by);

    /// <summary>Names a group; an empty name takes it away.</summary>
    [Alias("rename")]
    Task<Result<RoomCard>> Rename(Actor by, string name);
}
