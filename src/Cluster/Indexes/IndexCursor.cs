using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains.Ports;

namespace LiveChat.Cluster.Indexes;

/// <summary>How far an index goes, as its commits say it: what they hold and this are one.</summary>
/// <param name="Through">The last entry of the log that is in it.</param>
/// <param name="Last">The last message that ever was in it: what comes behind it is new.</param>
/// <param name="Languages">In which languages messages in it are or were, and how many in each.</param>
internal sealed record IndexCursor(long Through, long Last, ImmutableSortedDictionary<string, int> Languages)
{
    public static readonly IndexCursor Start = new(0, 0, ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>One more whenever terms or fields are made in another way: indexes of other versions are made anew.</summary>
    private const string Version = "2";

    public IndexState State => new(Through, [.. Languages.OrderByDescending(each => each.Value).Select(each => each.Key)]);

    /// <summary>Null of another version.</summary>
    public static IndexCursor? Read(IDictionary<string, string> commit) =>
        commit.TryGetValue("version", out var version) && version == Version
            ? new IndexCursor(
                long.Parse(commit["through"], CultureInfo.InvariantCulture),
                long.Parse(commit["last"], CultureInfo.InvariantCulture),
                commit["languages"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(each => each.Split(':'))
                    .ToImmutableSortedDictionary(each => each[0], each => int.Parse(each[1], CultureInfo.InvariantCulture), StringComparer.Ordinal))
            : null;

    public Dictionary<string, string> Write() => new()
    {
        ["version"] = Version,
        ["through"] = Through.ToString(CultureInfo.InvariantCulture),
        ["last"] = Last.ToString(CultureInfo.InvariantCulture),
        ["languages"] = string.Join(' ', Languages.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key}:{each.Value}"))),
    };

    public IndexCursor With(IndexDocument document) => document.Message is not { } message ? this : this with
    {
        Last = Math.Max(Last, document.Seq),
        Languages = message.Languages.Aggregate(Languages, (all, language) => all.SetItem(language, all.GetValueOrDefault(language) + 1)),
    };
}
