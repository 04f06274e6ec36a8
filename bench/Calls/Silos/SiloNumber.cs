namespace LiveChat.Calls.Silos;

/// <summary>Which silo of the process a service or a grain is in, from 0.</summary>
internal sealed record SiloNumber(int Value);
