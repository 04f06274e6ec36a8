using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Timelines;

/// <summary>What a room or conversation is: the fold of the changes in its log, kept so that it need not be folded again.</summary>
internal interface IFold
{
    /// <summary>The last change folded in whose consequences (users, directory) are done as well; 0 before the first.</summary>
    long AppliedSeq { get; }

    int People { get; }

    /// <summary>Before folding on: what was folded by older rules is folded again from the start of the log.</summary>
    /// <returns>Up to which change the consequences are done.</returns>
    long TakeRules();

    /// <summary>The change at a seq cannot be read here.</summary>
    void PassOver(long seq);

    /// <summary>Folds one more change in. Folding one in again does nothing.</summary>
    void Apply(RoomEvent change);
}
