using LiveChat.Cluster.Streams;
using LiveChat.Grains;
using Orleans.Hosting;

namespace LiveChat.Calls.Push;

internal sealed partial record StreamKind
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(1);

    public static IReadOnlyList<StreamKind> All { get; } =
    [
        new("direct streams", silo => silo.AddDirectStreams(GrainKeys.Chat), IsOurs: true),
        new("memory streams", silo => AddMemory(silo, _ => { })),
        new("memory, polled each ms", silo => AddMemory(silo, PollOften)),
        new("memory, each ms, 1 queue", silo => AddMemory(silo, streams =>
        {
            PollOften(streams);
            streams.ConfigurePartitioning(1);
        })),
    ];

    private static void AddMemory(ISiloBuilder silo, Action<ISiloMemoryStreamConfigurator> tune) =>
        silo.AddMemoryGrainStorage("PubSubStore").AddMemoryStreams(GrainKeys.Chat, tune);

    private static void PollOften(ISiloMemoryStreamConfigurator streams) =>
        streams.ConfigurePullingAgent(agents => agents.Configure(agent => agent.GetQueueMsgsTimerPeriod = Often));
}
