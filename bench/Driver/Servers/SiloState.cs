namespace LiveChat.Driver.Servers;

/// <summary>What a run has done with a silo. Whether the silo agrees is another question.</summary>
internal enum SiloState
{
    Away = 0,
    Running = 1,
    Paused = 2,
}
