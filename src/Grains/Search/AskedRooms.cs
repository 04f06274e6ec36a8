using System.Collections.Immutable;
using LiveChat.Grains.Names;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Search;

/// <summary>Which rooms a query asks, and what its names mean there.</summary>
/// <param name="Rooms">Those of the asker in which there can be anything, the one with the newest entry first.</param>
/// <param name="Notes">Names that mean nobody and nothing.</param>
internal sealed record AskedRooms(ImmutableArray<AskedRoom> Rooms, ImmutableArray<QueryNote> Notes)
{
    /// <summary>The most rooms of one search: nobody is in more.</summary>
    private const int Most = 2_000;

    private const string Myself = "me";

    public static async Task<AskedRooms> OfAsync(
        IGrainFactory grains, UserId me, string text, SearchNode root, SearchRequest request, DateTimeOffset now)
    {
        string[] rooms = [.. IndexNodes.RoomsIn(root).Distinct()];
        var memberships = request.Room is { } only && rooms.Length == 0 // Names of rooms may be of any of them.
            ? await grains.User(me).GetRoom(only) is { } one ? [one] : []
            : await grains.User(me).GetRooms();
        return await AmongAsync(grains, me, memberships, text, root, request, now);
    }

    /// <summary>As <see cref="OfAsync"/>, but of some of their rooms.</summary>
    public static async Task<AskedRooms> AmongAsync(
        IGrainFactory grains, UserId me, ImmutableArray<Membership> memberships, string text, SearchNode root, SearchRequest request, DateTimeOffset now)
    {
        string[] rooms = [.. IndexNodes.RoomsIn(root).Distinct()];
        var wanted = memberships
            .Where(each => request.Room is null || each.Room.Id == request.Room).OrderByDescending(each => each.Head.At).Take(Most).ToArray();
        string[] names = [.. IndexNodes.PeopleIn(root).Distinct()];
        var people = (await Task.WhenAll(names.Concat(rooms).Distinct().Select(name => Person(grains, me, name)))).OfType<MeantPerson>().ToArray();
        var saved = HasSaved(root) ? (await grains.Saved(me).GetMarks()).ToLookup(mark => mark.Room, mark => mark.Message) : null;

        RoomSearch In(Membership membership) => new()
        {
            Query = text,
            Now = now,
            Me = me,
            People = [.. people.Where(person => names.Contains(person.Name))],
            Names = [.. rooms.Where(name => Means(name, membership.Room, people))],
            ReadSeq = membership.Read.Seq,
            Saved = saved is null ? [] : [.. saved[membership.Room.Id]],
            ByRelevance = request.ByRelevance,
            Limit = request.Limit,
            Near = false,
        };

        var asked = wanted.Select(each => new AskedRoom(each.Room.Id, each.Head.Seq, each.Head.At, In(each)))
            .Where(each => new IndexNodes(each.Search, []).Of(root) is not StandsAt { Seqs.IsEmpty: true });
        var unknown = names.Where(name => !people.Any(person => person.Name == name)).Select(name => Note(QueryNoteCode.UnknownPerson, text, name));
        var nowhere = rooms.Where(name => !memberships.Any(each => Means(name, each.Room, people))).Select(name => Note(QueryNoteCode.UnknownRoom, text, name));
        return new AskedRooms([.. asked], [.. unknown, .. nowhere]);
    }

    private static async Task<MeantPerson?> Person(IGrainFactory grains, UserId me, string name)
    {
        if (string.Equals(name, Myself, StringComparison.OrdinalIgnoreCase))
        {
            return new MeantPerson(name, me);
        }

        if (PlainName.TryNormalize(name, out var normalized) && await grains.AccountName(normalized).GetOwner() is { } owner)
        {
            return new MeantPerson(name, new UserId(owner));
        }

        return UserId.TryParse(name, null, out var user) && await grains.User(user).GetProfile() is not null ? new MeantPerson(name, user) : null;
    }

    private static bool Means(string name, RoomCard room, MeantPerson[] people) =>
        string.Equals(name, room.Name, StringComparison.OrdinalIgnoreCase) || name == room.Id.Value
        || (room.Kind == RoomKind.Direct && people.Any(person => person.Name == name && room.People.Contains(person.User)));

    private static bool HasSaved(SearchNode node) => node switch
    {
        All all => all.Nodes.Any(HasSaved),
        Any any => any.Nodes.Any(HasSaved),
        Queries.Not not => HasSaved(not.Node),
        Is { State: IsState.Saved } => true,
        _ => false,
    };

    private static QueryNote Note(QueryNoteCode code, string text, string name)
    {
        var start = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return new QueryNote(code, Math.Max(0, start), start < 0 ? 0 : name.Length);
    }
}

/// <summary>A room that is asked.</summary>
/// <param name="Room">Which.</param>
/// <param name="Head">Its last entry, …</param>
/// <param name="NewestAt">… and when that was: nothing in it is newer.</param>
/// <param name="Search">What for.</param>
internal sealed record AskedRoom(RoomId Room, long Head, DateTimeOffset NewestAt, RoomSearch Search);
