namespace LiveChat.Grains.Flows;

/// <summary>What the server remembers between two requests of signing in: a challenge, a state. Key: the digest of a secret.</summary>
/// <remarks>In memory only, because strangers begin flows: when its process ends, the person begins anew.</remarks>
[Alias("flow")]
public interface IFlowGrain : IGrainWithStringKey
{
    [Alias("begin")]
    Task Begin(Flow flow);

    /// <summary>What was to be remembered, without ending the flow; null for another kind, another binding, too late, or ended.</summary>
    [Alias("read")]
    Task<string?> Read(string kind, string binding);

    /// <summary>The same, and ends the flow: of all who ask, one gets it.</summary>
    [Alias("take")]
    Task<string?> Take(string kind, string binding);
}
