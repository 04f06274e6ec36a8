using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>The grain whose talk it is. Called within the grain's turns.</summary>
internal interface ITalkOwner : IGrainBase
{
    /// <summary>Why somebody may not, or null.</summary>
    Refusal? Refuse(RoomAct act, Actor by);

    /// <summary>How long somebody has to wait between two messages; zero where nobody waits.</summary>
    TimeSpan Pause(Actor by) => TimeSpan.Zero;

    /// <summary>Tells those whom a change concerns. Doing it again does no harm.</summary>
    Task Follow(RoomEvent change, RoomHead at);

    /// <summary>Shows in the directory, and to the front ends, what it is now.</summary>
    Task PutCard();

    /// <summary>Folded from the log: adds to the state what the log does not have.</summary>
    void Supplement();
}
