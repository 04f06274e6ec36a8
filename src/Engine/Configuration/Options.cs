namespace Orleans.Configuration;

/// <summary>When activations without requests are taken down. <c>ClassSpecificCollectionAge</c> goes by full class name.</summary>
public class GrainCollectionOptions
{
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);
    public Dictionary<string, TimeSpan> ClassSpecificCollectionAge { get; set; } = [];
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

public class SiloMessagingOptions
{
    /// <summary>How long a caller waits for an answer before it gets a <see cref="TimeoutException"/>.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>How a stream provider of this engine buffers. Named options: the name is the provider's.</summary>
public sealed class DirectStreamOptions
{
    /// <summary>Items that may wait for one subscriber. One that falls further behind loses items, and learns so where they
    /// are missing through <c>OnErrorAsync</c> with a <see cref="Streams.QueueCacheMissException"/>.</summary>
    public int QueueCapacity { get; set; } = 4096;
}
