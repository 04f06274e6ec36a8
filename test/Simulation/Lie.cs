namespace LiveChat.Simulation;

/// <summary>A store that breaks its contract, to see that the simulation would notice.</summary>
internal enum Lie
{
    None = 0,
    AcksWithoutStoring,
    ForgetsClientIds,
}
