using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Users;

namespace LiveChat.PortContracts.Search;

/// <summary>How good an index ranks what it finds, by the <see cref="RelevanceSet"/>: as a room is searched, with the best first.</summary>
public abstract partial class RoomIndexContract
{
    [Fact]
    public async Task The_first_answer_to_a_question_is_nearly_always_the_right_one()
    {
        var set = RelevanceSet.Read();
        var state = await _index.ApplyAsync(_room, [.. set.Messages.Select((message, i) => Posted(i + 1, message.Text))], 0, set.Messages.Length, Cancel);
        var found = new Dictionary<string, string[]>();
        foreach (var (query, _) in set.Questions)
        {
            long[] seqs = [.. await Search(query, state, near: false), .. await Search(query, state, near: true)];
            found[query] = [.. seqs.Select(seq => set.Messages[(int)seq - 1].Name)];
        }

        var (rank, recall) = (set.MeanReciprocalRank(query => found[query]), set.Recall(query => found[query]));
        Console.WriteLine($"{GetType().Name}: mean reciprocal rank {rank:0.000}, recall {recall:0.000}, of {set.Questions.Length} questions to {set.Messages.Length} messages in {state.Languages.Length} languages told");
        var missed = set.Questions.Where(question => found[question.Query].FirstOrDefault() is not { } first || !question.Answers.Contains(first))
            .Select(question => $"{question.Query}: {string.Join(' ', found[question.Query].Take(5))} and not {string.Join(' ', question.Answers)}");
        Assert.True(rank >= 0.95 && recall >= 0.98, $"{rank:0.000}, {recall:0.000}\n{string.Join('\n', missed)}");
    }

    private async Task<ImmutableArray<long>> Search(string query, IndexState state, bool near)
    {
        var search = new RoomSearch
        {
            Query = query, Now = At(state.Through), Me = new UserId("ada"), People = [], Names = [], ReadSeq = 0, Saved = [], ByRelevance = true, Limit = RoomSearch.MostHits, Near = near,
        };
        return [.. (await new RoomSearcher(_index, _room).FindAsync(search, state.Languages, Cancel)).Hits.Select(hit => hit.Seq)];
    }

    private static IndexDocument Posted(long seq, string text)
    {
        var posted = new MessagePosted { Seq = seq, At = At(seq), By = new UserId("ada"), Ordinal = seq, ClientId = $"c{seq}", Text = text };
        return new IndexDocument(seq, At(seq), IndexedMessage.Of(posted, note: null, usual: null));
    }
}
