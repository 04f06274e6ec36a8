using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Terms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Search;

/// <summary>A query in the terms of one room's index: names are people, words have their forms, and what is so for this room or this person is decided.</summary>
/// <param name="search">Who asks, and what of.</param>
/// <param name="languages">Those that the index has.</param>
/// <param name="near">For a word, the terms with one slip that the index has; null: they are not looked for.</param>
internal sealed class IndexNodes(RoomSearch search, ImmutableArray<string> languages, IReadOnlyDictionary<string, ImmutableArray<string>>? near = null)
{
    /// <summary>No message is that.</summary>
    public static readonly IndexNode Nothing = new StandsAt([]);

    /// <summary>Every message is that.</summary>
    public static readonly IndexNode Everything = new StandsBeyond(0);

    public IndexNode Of(SearchNode node) => node switch
    {
        All all => Each(all.Nodes.Select(Of)),
        Any any => One(any.Nodes.Select(Of)),
        Queries.Not not => Not(Of(not.Node)),
        TextNode text => Of(text, IndexField.Text),
        FileName file => Of(file.Name, IndexField.Names),
        FromPerson from => Person(from.Name) is { } person ? Fact(Facts.From(person)) : Nothing,
        Mentions mentions => Person(mentions.Name) is { } person ? Called(person) : Nothing,
        InRoom room => search.Names.Contains(room.Name) ? Everything : Nothing,
        Has has => Fact(Facts.Of(has.Kind)),
        Is { State: IsState.Unread } => Each([new StandsBeyond(search.ReadSeq), Not(Fact(Facts.From(search.Me)))]),
        Is { State: IsState.Saved } => new StandsAt(search.Saved),
        Is state => Fact(Facts.Of(state.State)!),
        Between between => new PostedIn(between.From, between.Below),
        Lang lang => Fact(Facts.In(lang.Code)),
        _ => throw new NotSupportedException($"A query cannot have {node.GetType().Name}."),
    };

    /// <summary>All people that a query names, as they were typed.</summary>
    public static IEnumerable<string> PeopleIn(SearchNode? node) => node switch
    {
        All all => all.Nodes.SelectMany(PeopleIn),
        Any any => any.Nodes.SelectMany(PeopleIn),
        Queries.Not not => PeopleIn(not.Node),
        FromPerson from => [from.Name],
        Mentions mentions => [mentions.Name],
        _ => [],
    };

    /// <summary>All rooms that a query names, as they were typed.</summary>
    public static IEnumerable<string> RoomsIn(SearchNode? node) => node switch
    {
        All all => all.Nodes.SelectMany(RoomsIn),
        Any any => any.Nodes.SelectMany(RoomsIn),
        Queries.Not not => RoomsIn(not.Node),
        InRoom room => [room.Name],
        _ => [],
    };

    private IndexNode Of(TextNode text, IndexField field) => text switch
    {
        Word word => new HasTerm(field, [word.Term, .. Stems.FormsOf(word.Term, languages), .. near?.GetValueOrDefault(word.Term, []) ?? []]),
        Prefix prefix => new HasBegin(field, prefix.Term),
        Phrase phrase => new HasPhrase(field, phrase.Terms, phrase.OpenEnd),
        _ => throw new NotSupportedException($"A text cannot be {text.GetType().Name}."),
    };

    private UserId? Person(string name) =>
        search.People.Where(person => person.Name == name).Select(person => (UserId?)person.User).FirstOrDefault();

    /// <summary>Who asks is called with all others, too.</summary>
    private HasTerm Called(UserId person) =>
        new(IndexField.Facts, person == search.Me ? [Facts.Mentions(person), Facts.CallsAll, Facts.CallsHere] : [Facts.Mentions(person)]);

    private static HasTerm Fact(string fact) => new(IndexField.Facts, [fact]);

    public static IndexNode Not(IndexNode node) => IsNothing(node) ? Everything : IsEverything(node) ? Nothing : node is NoneOf none ? none.Node : new NoneOf(node);

    public static IndexNode Each(IEnumerable<IndexNode> nodes)
    {
        ImmutableArray<IndexNode> wanted = [.. nodes.Where(node => !IsEverything(node)).SelectMany(node => node is EachOf each ? each.Nodes : [node])];
        return wanted.Any(IsNothing) ? Nothing : wanted.Length switch { 0 => Everything, 1 => wanted[0], _ => new EachOf(wanted) };
    }

    private static IndexNode One(IEnumerable<IndexNode> nodes)
    {
        ImmutableArray<IndexNode> wanted = [.. nodes.Where(node => !IsNothing(node))];
        return wanted.Any(IsEverything) ? Everything : wanted.Length switch { 0 => Nothing, 1 => wanted[0], _ => new OneOf(wanted) };
    }

    private static bool IsNothing(IndexNode node) => node is StandsAt { Seqs.IsEmpty: true };

    private static bool IsEverything(IndexNode node) => node is StandsBeyond { Seq: <= 0 };
}
