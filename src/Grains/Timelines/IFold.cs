using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>What a room or conversation is: the fold of the changes in its log, kept so that it need not be folded again.</summary>
internal interface IFold
{
    /// <summary>The last change folded in whose consequences (users, directory) are done as well; 0 before the first.</summary>
    long AppliedSeq { get; set; }

    /// <summary>The <see cref="RulesNow"/> of the version that made this state.</summary>
    int Rules { get; set; }

    /// <summary>The first change that these rules could not read: it was not folded in, and its consequences are not done.</summary>
    long? PassedOver { get; set; }

    /// <summary>One more whenever <see cref="Fold"/> learns to read or keep something new, so that states made without it are made again.</summary>
    int RulesNow { get; }

    int People { get; }

    /// <summary>Who is in it.</summary>
    IEnumerable<UserId> Everybody { get; }

    bool Has(UserId user);

    /// <summary>One more change, which is not folded in yet.</summary>
    void Fold(RoomEvent change);

    /// <summary>Forgets what is folded from the log.</summary>
    void Clear();

    /// <summary>The first change of all cannot be read: nothing is known of what it made.</summary>
    void BeginUnread();
}
