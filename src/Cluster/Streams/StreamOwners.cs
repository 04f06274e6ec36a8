using Orleans.Runtime;
using Orleans.Runtime.Services;

namespace LiveChat.Cluster.Streams;

/// <summary>Which silo has the subscribers of a stream.</summary>
internal sealed class StreamOwners(IServiceProvider services, ISiloStatusOracle silos) : GrainServiceClient<IStreamOwnerService>(services)
{
    public IStreamOwnerService On(SiloAddress silo) => GetGrainService(silo);

    public bool IsGone(SiloAddress silo) => silos.IsDeadSilo(silo);

    /// <summary>Asks every living silo; null when none has a subscriber. A silo that does not answer is one that has none.</summary>
    public async Task<SiloAddress?> FindAsync(StreamId stream)
    {
        var asked = silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Select(silo => AskAsync(silo, stream));
        return (await Task.WhenAll(asked)).FirstOrDefault(silo => silo is not null);
    }

    private async Task<SiloAddress?> AskAsync(SiloAddress silo, StreamId stream)
    {
        try
        {
            return await On(silo).Owns(stream) ? silo : null;
        }
        catch (Exception away) when (away is TimeoutException or OrleansException)
        {
            return null;
        }
    }
}
