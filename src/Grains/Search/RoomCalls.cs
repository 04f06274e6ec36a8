using System.Collections.Immutable;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Search;

/// <summary>How a room is asked in somebody's name: its index what there is, and the room itself what of that they may see.</summary>
internal sealed class RoomCalls(IGrainFactory grains, Actor by, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Answers = TimeSpan.FromSeconds(3);
    private static readonly Refusal NotReached = new(RefusalCode.Unavailable, "This room cannot be searched now.");

    /// <summary>Whether a room that does not show what was found may show it later; otherwise it is not theirs.</summary>
    public static bool Passes(Refusal refusal) => refusal.Code is RefusalCode.Unavailable or RefusalCode.RateLimited;

    /// <summary>Null when the index cannot be asked now.</summary>
    public async Task<RoomFound?> FindAsync(AskedRoom room)
    {
        try
        {
            var answer = await grains.RoomIndex(room.Room).Search(room.Search, room.Head).WaitAsync(Answers, clock);
            return answer.Succeeded ? answer.Value : null;
        }
        catch (Exception failure)
        {
            SearchLog.LogNotReached(logger, by.Id, room.Room, failure);
            return null;
        }
    }

    public async Task<Result<ImmutableArray<FoundMessage>>> ShowAsync(
        AskedRoom room, ImmutableArray<string> languages, bool near, ImmutableArray<long> messages)
    {
        try
        {
            var marks = new SearchMarks(room.Search.Query, room.Search.Now, languages, near);
            return await grains.Timeline(room.Room).GetFound(by, marks, messages).WaitAsync(Answers, clock);
        }
        catch (Exception failure)
        {
            SearchLog.LogNotReached(logger, by.Id, room.Room, failure);
            return NotReached;
        }
    }
}
