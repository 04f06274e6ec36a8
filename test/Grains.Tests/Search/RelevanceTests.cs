using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Terms;
using LiveChat.PortContracts.Search;

namespace LiveChat.Grains.Tests.Search;

/// <summary>What queries find in many languages, whatever an index ranks first.</summary>
public sealed class RelevanceTests
{
    private static readonly RelevanceSet Set = RelevanceSet.Read();

    private static readonly (string Name, TextTerms Terms)[] Messages = [.. Set.Messages.Select(message => (message.Name, TextTerms.Of(message.Text)))];

    private static readonly string[] Languages = [.. Messages.Select(message => message.Terms.Language).OfType<string>().Distinct()];

    private static readonly Dictionary<string, string[]> Found = Set.Questions.ToDictionary(question => question.Query, question => Search(question.Query));

    [Fact]
    public void The_set_is_large_enough_to_tell()
    {
        Assert.True(Set.Messages.Length >= 300 && Set.Questions.Length >= 80 && Languages.Length >= 12);
        Assert.Equal(Set.Messages.Length, Set.Messages.Select(message => message.Name).Distinct().Count());
        Assert.Empty(Set.Questions.SelectMany(question => question.Answers).Except(Set.Messages.Select(message => message.Name)));
    }

    [Fact]
    public void Nearly_all_that_answers_a_question_is_found()
    {
        var missed = Set.Questions.SelectMany(question => question.Answers.Except(Found[question.Query]).Select(name => $"{question.Query}: {name}"));

        Assert.True(Set.Recall(query => Found[query]) >= 0.98, string.Join('\n', missed));
    }

    [Fact]
    public void Little_else_is_found()
    {
        var beside = Set.Questions.SelectMany(question => Found[question.Query].Except(question.Answers).Select(name => $"{question.Query}: {name}")).ToArray();

        Assert.True(beside.Length <= 0.1 * Found.Values.Sum(found => found.Length), string.Join('\n', beside));
    }

    /// <summary>As it was asked; where that finds nothing, without small words; then with slips.</summary>
    private static string[] Search(string query)
    {
        var asked = SearchQuery.Parse(query, Finding.Now).Root!;
        var relaxed = SearchNodes.WithoutSmallWords(asked, Languages);
        (SearchNode Node, bool NearWords)[] tries = [(asked, false), (relaxed, false), (relaxed, true)];
        return tries.Select(each => Find(each.Node, each.NearWords)).FirstOrDefault(found => found.Length > 0, []);
    }

    private static string[] Find(SearchNode node, bool nearWords) =>
        [.. Messages.Where(message => Finding.Finds(node, message.Terms, [.. Languages], nearWords)).Select(message => message.Name)];
}
