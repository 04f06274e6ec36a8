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

/// <summary>How long a caller waits for an answer before it gets a <see cref="TimeoutException"/>.</summary>
public class SiloMessagingOptions { public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30); }

/// <summary>How many items may wait for one subscriber; named options of a stream provider. A subscriber that falls further behind
/// loses items, and learns so where they are missing: <c>OnErrorAsync</c> with a <see cref="QueueCacheMissException"/>.</summary>
public sealed class DirectStreamOptions { public int QueueCapacity { get; set; } = 4096; }
