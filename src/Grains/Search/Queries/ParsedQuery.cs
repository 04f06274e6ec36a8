using System.Collections.Immutable;

namespace LiveChat.Grains.Search.Queries;

/// <summary>A query as it was understood.</summary>
/// <param name="Root">What to look for; null: nothing.</param>
/// <param name="Notes">What was not understood, in the order of their places; at most <see cref="SearchQuery.MostNotes"/>.</param>
public sealed record ParsedQuery(SearchNode? Root, ImmutableArray<QueryNote> Notes);
