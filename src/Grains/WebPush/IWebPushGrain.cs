using LiveChat.Grains.Notifications;
using Orleans.Concurrency;

namespace LiveChat.Grains.WebPush;

/// <summary>What is sent to one person's devices while no tab is open there. Key: <see cref="Users.UserId"/>.</summary>
[Alias("web-push")]
public interface IWebPushGrain : IGrainWithStringKey
{
    /// <summary>
    /// That they are to be told of a message, on each of their devices that wants to be. Durable when it returns, sent later: only if it is still theirs to read and not read by then.
    /// Of the same message again is harmless.
    /// </summary>
    [Alias("offer"), AlwaysInterleave]
    Task Offer(Notice notice);
}
