using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace LiveChat.Cluster.Streams;

internal sealed class StreamOwnerService(
    GrainId id, Silo silo, ILoggerFactory loggers, LocalSubscriptions subscriptions) : GrainService(id, silo, loggers), IStreamOwnerService
{
    public Task<bool> Owns(StreamId stream) => Task.FromResult(subscriptions.Has(stream));

    public Task Deliver(StreamId stream, ImmutableArray<object> items)
    {
        foreach (var item in items)
        {
            subscriptions.Deliver(stream, item);
        }

        return Task.CompletedTask;
    }
}
