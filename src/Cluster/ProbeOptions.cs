namespace LiveChat.Cluster;

/// <summary>How soon silos notice that one of them is gone. Shorter is quicker, and sooner wrong about one that is only busy.</summary>
public sealed class ProbeOptions
{
    /// <summary>How often silos ask each other, and how long they wait for the answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Questions in a row without an answer before a silo votes for another's death.</summary>
    public int Missed { get; set; } = 3;

    /// <summary>Votes that make it so; of two silos one is enough.</summary>
    public int Votes { get; set; } = 2;

    internal IEnumerable<string> Problems()
    {
        if (Timeout < TimeSpan.FromMilliseconds(100) || Timeout > TimeSpan.FromMinutes(1))
        {
            yield return "Probes:Timeout takes 00:00:00.1 to 00:01:00.";
        }

        if (Missed is < 1 or > 20)
        {
            yield return "Probes:Missed takes 1 to 20.";
        }

        if (Votes is < 1 or > 5)
        {
            yield return "Probes:Votes takes 1 to 5.";
        }
    }
}
