using LiveChat.Grains.Push;

namespace LiveChat.Calls.Push;

/// <summary>Publishes as a room does that has committed. Key: any.</summary>
[Alias("bench.publisher")]
public interface IPublisherGrain : IGrainWithStringKey
{
    [Alias("get-silo")]
    Task<int> GetSilo();

    /// <summary>Sends a front end the batch of that number.</summary>
    [Alias("publish")]
    Task Publish(FrontEndId frontEnd, long number);
}
