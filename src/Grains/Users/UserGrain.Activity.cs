using System.Collections.Immutable;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Users;

/// <summary>What the list of what concerns the person asks and tells.</summary>
internal sealed partial class UserGrain
{
    public Task<ImmutableArray<long?>> GetReadSeqs(ImmutableArray<RoomId> rooms) => Task.FromResult<ImmutableArray<long?>>(
        [.. rooms.Select(room => user.State.Rooms.GetValueOrDefault(room) is { RequestBy: null } membership ? membership.Read.Seq : (long?)null)]);

    /// <summary>That somebody brought the person into a group. It is read when something that is said there is.</summary>
    private async Task TellAdded(RoomHead at, UserId by)
    {
        try
        {
            await GrainFactory.Activity(Id).Happened(
                new ActivityNews { Kind = ActivityKind.Added, Room = at.Room, Seq = at.Seq, By = by, At = at.At, SeenAt = at.Seq + 1 });
        }
        catch (Exception failure)
        {
            LogNotTold(logger, Id, failure); // They are in the group all the same.
        }
    }

    [LoggerMessage(LogLevel.Information, "Person {UserId} was not told that they are in a group now.")]
    private static partial void LogNotTold(ILogger logger, UserId userId, Exception failure);
}
