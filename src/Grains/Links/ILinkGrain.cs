using Orleans.Concurrency;

namespace LiveChat.Grains.Links;

/// <summary>One page that people link to. Key: the digest of its address without what stands behind a <c>#</c>, because keys are logged.</summary>
/// <remarks>In memory only, and only for as long as somebody asks now and then: what a page says of itself is read again when it is needed again.</remarks>
[Alias("link")]
public interface ILinkGrain : IGrainWithStringKey
{
    /// <summary>What is known of the page without asking it.</summary>
    [Alias("find"), AlwaysInterleave]
    Task<LinkAnswer> Find();

    /// <summary>
    /// What the page says of itself; null when it says nothing, or is not to be had. It is read once however many ask at the same time, and kept for a day, or for ten
    /// minutes where there was nothing.
    /// </summary>
    [Alias("read"), AlwaysInterleave]
    Task<LinkPreview?> Read(string address);
}

/// <summary>Whether a page is known, and if so, what it says of itself; null when it says nothing.</summary>
[GenerateSerializer, Immutable, Alias("link.answer")]
public readonly record struct LinkAnswer([property: Id(0)] bool IsKnown, [property: Id(1)] LinkPreview? Page);
