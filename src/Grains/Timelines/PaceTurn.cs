using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>The right to one message in slow mode; nothing for who need not wait.</summary>
internal readonly record struct PaceTurn(Pace? Pace, UserId User, DateTimeOffset? Before)
{
    /// <summary>The message is stored: what counts is when.</summary>
    public void Taken(DateTimeOffset at) => Pace?.Set(User, Before > at ? Before : at);

    /// <summary>No message came of it.</summary>
    public void TakeBack() => Pace?.Set(User, Before);
}
