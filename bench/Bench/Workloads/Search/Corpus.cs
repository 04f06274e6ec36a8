using System.Text;

namespace LiveChat.Bench.Workloads.Search;

/// <summary>
/// Messages that are spoken as people speak: few words often and most seldom (Zipf's law, exponent 1), 3 to 25 of them, from 50,000 that are made of syllables. The same for the same
/// seed, so that two stores are asked for the same.
/// </summary>
internal sealed class Corpus
{
    private const int Words = 50_000;
    private const int Seed = 20_260_501;

    private static readonly string[] Begins = ["b", "br", "d", "f", "g", "k", "kl", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w", "z"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ai", "ou", "ee"];
    private static readonly string[] Ends = ["", "n", "r", "s", "l", "t", "m", "k", "nd", "rt"];

    private readonly string[] _words = MakeWords();
    private readonly double[] _upTo = new double[Words];

    public Corpus()
    {
        var sum = 0.0;
        for (var rank = 0; rank < Words; rank++)
        {
            _upTo[rank] = sum += 1.0 / (rank + 10); // The very first words are spread a little, as in any text without its articles.
        }
    }

    /// <summary>All of them, again each time.</summary>
    public IEnumerable<string> Messages(int count)
    {
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var left = 3 + (int)(22 * random.NextDouble() * random.NextDouble()); left > 0; left--)
            {
                text.Append(_words[Draw(random)]).Append(left > 1 ? " " : ".");
            }

            yield return text.ToString();
        }
    }

    /// <summary>What people type: a word or two that are neither the commonest nor unheard of, some that are one of these, a begin, two words in a row.</summary>
    public IReadOnlyList<string> Queries(int count, IReadOnlyList<string> said)
    {
        var random = new Random(Seed + 1);
        return [.. Enumerable.Range(0, count).Select(i => (i % 10) switch
        {
            0 => _words[random.Next(20)],
            1 => _words[random.Next(20_000, Words)],
            2 or 3 => $"{_words[random.Next(20, 2_000)]} {_words[random.Next(20, 2_000)]}",
            4 => $"\"{InARow(said[random.Next(said.Count)])}\"",
            5 => _words[random.Next(100, 20_000)][..3] + "*",
            _ => _words[random.Next(50, 20_000)],
        })];
    }

    private static string InARow(string text) => string.Join(' ', text.TrimEnd('.').Split(' ').Take(2));

    private int Draw(Random random)
    {
        var place = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return Math.Min(Words - 1, place < 0 ? ~place : place);
    }

    private static string[] MakeWords()
    {
        var random = new Random(Seed - 1);
        var words = new HashSet<string>();
        while (words.Count < Words)
        {
            var syllables = 1 + (words.Count / 2_000 > 0 ? 1 : 0) + random.Next(2);
            words.Add(string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(Begins, random) + Pick(Middles, random) + Pick(Ends, random))));
        }

        return [.. words];
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
