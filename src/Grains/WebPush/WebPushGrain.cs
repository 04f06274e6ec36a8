using LiveChat.Grains.Notifications;

namespace LiveChat.Grains.WebPush;

[GrainType("web-push")]
internal sealed class WebPushGrain : Grain, IWebPushGrain
{
    /// <summary>Nobody has a device yet that could be told, so there is nothing to keep.</summary>
    public Task Offer(Notice notice) => Task.CompletedTask;
}
