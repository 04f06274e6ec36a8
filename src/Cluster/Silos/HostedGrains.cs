using System.Reflection;
using LiveChat.Grains;
using Orleans.Concurrency;
using Orleans.Configuration;

namespace LiveChat.Cluster.Silos;

/// <summary>Which of the chat's grains a silo hosts.</summary>
internal static class HostedGrains
{
    /// <summary>
    /// A front end keeps the stateless ones, which only ask the stores, and none that has an identity: rooms, people and accounts are then placed on the
    /// other silos, for Orleans places a grain only where its class is.
    /// </summary>
    public static void KeepOnlyThoseOfFrontends(GrainTypeOptions types)
    {
        types.Classes.RemoveWhere(type =>
            type.Assembly == typeof(GrainKeys).Assembly && type.GetCustomAttribute<StatelessWorkerAttribute>() is null);
    }
}
