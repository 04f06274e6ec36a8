using System.Collections.Immutable;

namespace LiveChat.Grains.Ports;

/// <summary>What a message must be, in terms and places. A closed family: adapters have a case for each.</summary>
public abstract record IndexNode;

/// <summary>All of them; at least two.</summary>
public sealed record EachOf(ImmutableArray<IndexNode> Nodes) : IndexNode;

/// <summary>One of them; at least two.</summary>
public sealed record OneOf(ImmutableArray<IndexNode> Nodes) : IndexNode;

/// <summary>Everything but that.</summary>
public sealed record NoneOf(IndexNode Node) : IndexNode;

/// <summary>Has one of some terms; at least one.</summary>
public sealed record HasTerm(IndexField Field, ImmutableArray<string> Terms) : IndexNode;

/// <summary>Has a term that begins so.</summary>
public sealed record HasBegin(IndexField Field, string Begin) : IndexNode;

/// <summary>Has terms one after the other; at least one.</summary>
/// <param name="Field">Where.</param>
/// <param name="Terms">Exactly these.</param>
/// <param name="OpenEnd">Of the last of them only the begin is given.</param>
public sealed record HasPhrase(IndexField Field, ImmutableArray<string> Terms, bool OpenEnd) : IndexNode;

/// <summary>Posted at or after a moment and before another. One of both may be open.</summary>
public sealed record PostedIn(DateTimeOffset? From, DateTimeOffset? Below) : IndexNode;

/// <summary>Stands beyond a place.</summary>
public sealed record StandsBeyond(long Seq) : IndexNode;

/// <summary>Stands at one of some places; at most 1,000, and none is fine.</summary>
public sealed record StandsAt(ImmutableArray<long> Seqs) : IndexNode;

/// <summary>Where in a message terms are looked for.</summary>
public enum IndexField
{
    /// <summary>In what it says or its files say; with what it is found by besides, but for phrases. A phrase is in one of both.</summary>
    Text = 0,

    /// <summary>In the names of its files, likewise.</summary>
    Names = 1,

    /// <summary>Among what is known of it: whole terms only.</summary>
    Facts = 2,
}
