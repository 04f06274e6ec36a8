using LiveChat.Grains;
using Orleans.Hosting;

namespace LiveChat.Calls.Push;

internal sealed partial record StreamKind
{
    public static IReadOnlyList<StreamKind> All { get; } =
    [
        new("engine's streams", silo => silo.AddMemoryStreams(GrainKeys.Chat), IsOurs: true),
    ];
}
