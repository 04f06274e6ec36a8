using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Search;

/// <summary>Asks the index of one room: a query becomes terms of its languages, with words that have a slip where those are asked for.</summary>
internal sealed class RoomSearcher(IRoomIndex index, RoomId room)
{
    private const int MostNear = 20;

    /// <exception cref="IOException">The index cannot be read now.</exception>
    public async Task<IndexAnswer> FindAsync(RoomSearch search, ImmutableArray<string> languages, CancellationToken cancellationToken)
    {
        if (SearchQuery.Parse(search.Query, search.Now).Root is not { } root)
        {
            return IndexAnswer.Nothing;
        }

        root = SearchNodes.WithoutSmallWords(root, languages);
        var node = new IndexNodes(search, languages).Of(root);
        if (search.Near)
        {
            var near = await NearOf(root, cancellationToken);
            node = near.Count == 0 ? IndexNodes.Nothing : IndexNodes.Each([new IndexNodes(search, languages, near).Of(root), IndexNodes.Not(node)]);
        }

        node = IndexNodes.Each([new StandsBeyond(search.Beyond), search.PostedFrom is { } from ? new PostedIn(from, null) : IndexNodes.Everything, node]);
        var behind = search.Behind is { } hit ? new IndexHit(hit.Seq, hit.At, hit.Score) : default(IndexHit?);
        var query = new IndexQuery { Node = node, Limit = search.Limit, ByRelevance = search.ByRelevance, Behind = behind, AsOf = search.Now };
        return node is StandsAt { Seqs.IsEmpty: true } ? IndexAnswer.Nothing : await index.SearchAsync(room, query, cancellationToken);
    }

    private async Task<Dictionary<string, ImmutableArray<string>>> NearOf(SearchNode root, CancellationToken cancellationToken)
    {
        var near = new Dictionary<string, ImmutableArray<string>>();
        foreach (var word in SearchNodes.Wanted(root).OfType<Word>().Select(word => word.Term).Where(Near.IsFor).Distinct())
        {
            if (await index.FindNearAsync(room, word, MostNear, cancellationToken) is { IsEmpty: false } terms)
            {
                near[word] = terms;
            }
        }

        return near;
    }
}
