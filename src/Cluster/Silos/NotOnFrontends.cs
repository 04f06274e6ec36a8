using System.Reflection;
using LiveChat.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Hosting;
using Orleans.Metadata;
using Orleans.Placement;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace LiveChat.Cluster.Silos;

/// <summary>
/// Keeps rooms, people and everything else with an identity off silos that are only front ends. The stateless grains stay: they only ask the stores.
/// </summary>
internal sealed class NotOnFrontends() : PlacementFilterStrategy(order: 0)
{
    /// <summary>How the names of such silos begin. The name stands in the membership itself, so every silo knows it as soon as it knows the silo.</summary>
    public const string NamePrefix = "frontend-";

    public static void AddTo(ISiloBuilder silo)
    {
        silo.Services.AddPlacementFilter<NotOnFrontends, Director>(ServiceLifetime.Singleton);
        silo.Services.AddSingleton<IGrainPropertiesProvider, ForTheChatsGrains>();
    }

    private sealed class Director(ISiloStatusOracle silos) : IPlacementFilterDirector
    {
        public IEnumerable<SiloAddress> Filter(
            PlacementFilterStrategy filterStrategy, PlacementTarget target, IEnumerable<SiloAddress> candidates)
        {
            return candidates.Where(silo => !silos.TryGetSiloName(silo, out var name) || !name.StartsWith(NamePrefix, StringComparison.Ordinal));
        }
    }

    private sealed class ForTheChatsGrains(IServiceProvider services) : IGrainPropertiesProvider
    {
        public void Populate(Type grainClass, GrainType grainType, Dictionary<string, string> properties)
        {
            if (grainClass.Assembly == typeof(GrainKeys).Assembly && grainClass.GetCustomAttribute<StatelessWorkerAttribute>() is null)
            {
                new NotOnFrontends().PopulateGrainProperties(services, grainClass, grainType, properties);
            }
        }
    }
}
