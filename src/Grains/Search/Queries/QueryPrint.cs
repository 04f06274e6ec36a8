using System.Globalization;
using System.Text;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Search.Queries;

/// <summary>Writes a query as people could have typed it.</summary>
internal static class QueryPrint
{
    public static string Of(SearchNode node, bool isOuter = false) => node switch
    {
        All all => Brackets(string.Join(' ', all.Nodes.Select(part => part is Any any ? List(any) : Of(part))), isOuter),
        Any any => Brackets(List(any), isOuter),
        Not { Node: Not inner } => $"-({Of(inner)})",
        Not not => $"-{Of(not.Node)}",
        Word word => word.Term,
        Prefix prefix => prefix.Term + "*",
        Phrase phrase => Quoted(phrase),
        FromPerson person => "from:" + Value(person.Name),
        Mentions person => "mentions:" + Value(person.Name),
        InRoom room => "in:" + Value(room.Name),
        Has has => "has:" + Lower(has.Kind),
        Is state => "is:" + Lower(state.State),
        Between time => Time(time),
        FileName file => "file:" + Of(file.Name),
        Lang lang => "lang:" + lang.Code,
        _ => throw new InvalidOperationException($"No text for {node.GetType().Name}."),
    };

    private static string List(Any any) => string.Join(" OR ", any.Nodes.Select(part => Of(part)));

    private static string Brackets(string list, bool isOuter) => isOuter ? list : $"({list})";

    private static string Lower<T>(T name)
        where T : struct, Enum => name.ToString().ToLowerInvariant();

    private static string Value(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-') ? name : $"\"{name}\"";

    private static string Time(Between time) => time switch
    {
        { From: null, Below: { } below } => "before:" + Day(below),
        { From: { } from, Below: null } => "after:" + Day(from.AddDays(-1)),
        { From: { } from, Below: { } below } => $"during:{Day(from)}..{Day(below.AddDays(-1))}",
        _ => "",
    };

    private static string Day(DateTimeOffset time) => time.ToString(Period.Format, CultureInfo.InvariantCulture);

    private static string Quoted(Phrase phrase)
    {
        var text = new StringBuilder("\"");
        for (var at = 0; at < phrase.Terms.Length; at++)
        {
            var isLast = at == phrase.Terms.Length - 1;
            var term = phrase.Terms[at];
            var characters = TextTerms.Exact(term).Words;
            var isPair = characters is [{ Kind: TermKind.Dense, Head: var head, Length: var length }, ..] && head < length;
            text.Append(isPair && !isLast ? term[..characters[0].Head] : term).Append(isLast || isPair ? "" : " ");
        }

        return text.Append(phrase.OpenEnd ? "*\"" : "\"").ToString();
    }
}
