using System.Collections.Immutable;

namespace LiveChat.Grains.Search.Stemming;

/// <summary>
/// Takes endings off words. Each line is a step, and in each step the first rule that fits is applied: <c>ern:6</c> takes <c>ern</c> off words of six
/// letters or more, <c>ces>z:5</c> puts <c>z</c> in its place. Longer endings stand before the shorter ones that end them.
/// </summary>
internal sealed class SuffixRules(string rules)
{
    private readonly ImmutableArray<ImmutableArray<Rule>> _steps =
        [.. rules.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Step)];

    public string Apply(string word)
    {
        foreach (var step in _steps)
        {
            word = Apply(step, word);
        }

        return word;
    }

    private static string Apply(ImmutableArray<Rule> step, string word)
    {
        foreach (var rule in step)
        {
            if (word.Length >= rule.Shortest && word.EndsWith(rule.Suffix, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - rule.Suffix.Length), rule.Replacement);
            }
        }

        return word;
    }

    private static ImmutableArray<Rule> Step(string line) => [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    private static Rule Read(string rule)
    {
        var parts = rule.Split(':');
        var ending = parts[0].Split('>');
        return new Rule(ending[0], ending.Length > 1 ? ending[1] : "", int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    private readonly record struct Rule(string Suffix, string Replacement, int Shortest);
}
