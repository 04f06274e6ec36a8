using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Terms;
using LiveChat.Grains.Users;

namespace LiveChat.PortContracts.Search;

/// <summary>The messages of a <see cref="RelevanceSet"/> in an index, searched as a room's grain does it.</summary>
internal sealed class RelevanceIndex(RelevanceSet set, IRoomIndex index, RoomId room, DateTimeOffset start)
{
    public Task<IndexState> FillAsync(CancellationToken cancellationToken) => index.ApplyAsync(
        room, [.. set.Messages.Select((message, i) => new IndexDocument(i + 1, start, Indexed(TextTerms.Of(message.Text))))], 0, set.Messages.Length, cancellationToken);

    /// <summary>What every question finds, the best first.</summary>
    public async Task<Dictionary<string, string[]>> AskAllAsync(CancellationToken cancellationToken)
    {
        var answers = new Dictionary<string, string[]>();
        foreach (var (question, _) in set.Questions)
        {
            answers[question] = await AskAsync(question, cancellationToken);
        }

        return answers;
    }

    private static IndexedMessage Indexed(TextTerms text) => new(
        string.Join(' ', text.Words.Select(word => word.Term)), string.Join(' ', text.Extras.Select(extra => extra.Term).Distinct()), "", "", "aada", text.Language);

    private async Task<string[]> AskAsync(string question, CancellationToken cancellationToken)
    {
        var languages = (await index.GetStateAsync(room, cancellationToken)).Languages;
        var root = SearchNodes.WithoutSmallWords(SearchQuery.Parse(question, start).Root!, languages);
        var found = await FindAsync(new IndexNodes(Search(question), languages).Of(root), cancellationToken);
        if (found.Length > 0)
        {
            return found;
        }

        var near = new Dictionary<string, ImmutableArray<string>>();
        foreach (var word in SearchNodes.Wanted(root).OfType<Word>().Select(word => word.Term).Where(Near.IsFor).Distinct())
        {
            near[word] = await index.FindNearAsync(room, word, 20, cancellationToken);
        }

        return await FindAsync(new IndexNodes(Search(question), languages, near).Of(root), cancellationToken);
    }

    private async Task<string[]> FindAsync(IndexNode node, CancellationToken cancellationToken)
    {
        var query = new IndexQuery { Node = node, Limit = IndexQuery.MostHits, ByRelevance = true, AsOf = start, Most = TimeSpan.FromMinutes(1) };
        return [.. (await index.SearchAsync(room, query, cancellationToken)).Hits.Select(hit => set.Messages[(int)hit.Seq - 1].Name)];
    }

    private RoomSearch Search(string question) => new()
    {
        Query = question, Now = start, Me = UserId.New(start), People = [], Names = [], ReadSeq = 0, Saved = [], ByRelevance = true, Limit = IndexQuery.MostHits, Near = false,
    };
}
