using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using Orleans.Concurrency;

namespace LiveChat.Grains.Activity;

/// <summary>What happened lately that concerns one person: who called them, answered them, reacted to what they said. Key: the id of the person.</summary>
/// <remarks>
/// It keeps where something happened and who did it, and never what was said: that is read from the room whenever it is shown, by whoever may still read it. The newest
/// <see cref="MostKept"/> are kept, for <see cref="KeptDays"/> days. Only a hint: a room that goes down at that moment does not say it again,
/// and what rooms tell is written a little later. What the person does is durable when it is answered.
/// </remarks>
[Alias("activity")]
public interface IActivityGrain : IGrainWithStringKey
{
    const int MostKept = 500;

    const int KeptDays = 90;

    /// <summary>So many that only fit a search are kept, so that these do not take the place of all others.</summary>
    const int MostMatches = 200;

    /// <summary>Of a room: this happened. Not kept when the person did it, or has blocked who did. A reminder is kept always, and durable when this returns. Told to all devices. Again is harmless.</summary>
    [Alias("happened"), AlwaysInterleave]
    Task Happened(ActivityNews news);

    /// <summary>
    /// Of the person's saved searches: these messages fit some. One that fits several, or is something else to them already, is one entry. Not kept when the person wrote it,
    /// or has blocked who did. Durable when this returns, told to all devices. Again is harmless.
    /// </summary>
    [Alias("found"), AlwaysInterleave]
    Task Found(ImmutableArray<ActivityNews> matches);

    /// <summary>Marks as read all that fit a search. Told to all devices. Again is harmless.</summary>
    [Alias("mark-found"), AlwaysInterleave]
    Task MarkFound(string search);

    /// <summary>Of a room: a reaction was taken back. Again is harmless.</summary>
    [Alias("undone"), AlwaysInterleave]
    Task Undone(ActivityNews news);

    /// <summary>The newest first. What is in rooms that the person is not in any more is left out, and so is what people did whom they have blocked since, and what is about a message that they have hidden. Reminders are there whatever has become of their message and its room.</summary>
    [Alias("get-page"), AlwaysInterleave]
    Task<Result<ActivityPage>> GetPage(ActivityQuery query);

    /// <summary>Marks one as read, or all of them. Told to all devices. Again is harmless, and so is one that is not there.</summary>
    /// <param name="id">Null for all.</param>
    [Alias("mark-read"), AlwaysInterleave]
    Task MarkRead(long? id);

    /// <summary>Forgets what cannot be shown any more: its message is gone. Again is harmless.</summary>
    [Alias("forget"), AlwaysInterleave]
    Task Forget(ImmutableArray<long> ids);

    /// <summary>Of the person's hidden messages: this one is hidden, or seen again. Told to all devices when anything here is about it.</summary>
    [Alias("look-again"), AlwaysInterleave, OneWay]
    Task LookAgain(RoomId room, long message);
}
