using Orleans.Hosting;

namespace LiveChat.Calls.Push;

/// <summary>A stream provider to be measured.</summary>
/// <param name="Name">In words.</param>
/// <param name="Configure">Adds it to a silo.</param>
/// <param name="IsOurs">Whether the goals are its goals.</param>
internal sealed partial record StreamKind(string Name, Action<ISiloBuilder> Configure, bool IsOurs = false);
