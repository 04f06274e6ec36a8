using System.Collections.Immutable;
using Orleans.Concurrency;

namespace LiveChat.Grains.Push;

/// <summary>The front ends that are alive. In memory only: each announces itself every 10 s and is forgotten after 30 s.</summary>
[Alias("front-ends")]
public interface IFrontEndsGrain : IGrainWithStringKey
{
    /// <summary>I am alive.</summary>
    [Alias("announce")]
    Task Announce(FrontEndId frontEnd);

    /// <summary>I am going.</summary>
    [Alias("withdraw")]
    Task Withdraw(FrontEndId frontEnd);

    /// <summary>Those who announced themselves in the last 30 s.</summary>
    [Alias("get-live"), ReadOnly]
    Task<ImmutableArray<FrontEndId>> GetLive();
}
