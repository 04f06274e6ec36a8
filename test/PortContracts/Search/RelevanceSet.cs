using System.Collections.Immutable;

namespace LiveChat.PortContracts.Search;

/// <summary>Messages in many languages, and questions with the messages that answer them: how good a search is, as a number.</summary>
public sealed record RelevanceSet(ImmutableArray<(string Name, string Text)> Messages, ImmutableArray<(string Query, ImmutableArray<string> Answers)> Questions)
{
    /// <summary>As <c>relevance.txt</c> beside this file has it.</summary>
    public static RelevanceSet Read()
    {
        using var text = new StreamReader(typeof(RelevanceSet).Assembly.GetManifestResourceStream("relevance.txt")!);
        var lines = text.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToLookup(line => line[0] == '?');
        return new RelevanceSet(
            [.. lines[false].Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1]))],
            [.. lines[true].Select(line => line[2..].Split(" = ")).Select(parts => (parts[0], parts[1].Split(' ').ToImmutableArray()))]);
    }

    /// <summary>The mean of 1 over the place of the first answer, 0 where there is none: 1 is perfect.</summary>
    /// <param name="search">The names of what a query finds, the best first.</param>
    public double MeanReciprocalRank(Func<string, IEnumerable<string>> search) =>
        Questions.Average(question =>
        {
            var first = search(question.Query).ToList().FindIndex(question.Answers.Contains);
            return first < 0 ? 0 : 1.0 / (first + 1);
        });

    /// <summary>Which part of all answers is found at all.</summary>
    /// <param name="search">The names of what a query finds.</param>
    public double Recall(Func<string, IEnumerable<string>> search) =>
        (double)Questions.Sum(question => search(question.Query).Intersect(question.Answers).Count()) / Questions.Sum(question => question.Answers.Length);
}
