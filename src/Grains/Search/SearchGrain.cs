using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Files;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Terms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Search;

[GrainType("search")]
internal sealed class SearchGrain(IFileStore files, TimeProvider clock, ILogger<SearchGrain> logger) : Grain, ISearchGrain
{
    private static readonly Refusal Busy = new(RefusalCode.RateLimited, "Other searches of yours are under way.") { RetryAfter = TimeSpan.FromSeconds(1) };
    private static readonly Refusal BadPage = new(RefusalCode.BadRequest, $"A page has 1 to {ISearchGrain.MaxLimit} messages, and its cursor is from the page before.");

    /// <summary>Whoever finds so many with the words as they were typed is not kept waiting for words that are nearly the same: these are on the next page.</summary>
    private const int Enough = 5;

    private int _running;

    private UserId Id => new(this.GetPrimaryKeyString());

    public async Task<Result<SearchPage>> Search(Actor by, SearchRequest request)
    {
        var isSound = request.Limit is >= 1 and <= ISearchGrain.MaxLimit && request.Offset.Duration() <= TimeSpan.FromHours(14)
            && request.Offset.Ticks % TimeSpan.TicksPerMinute == 0;
        var cursor = request.Cursor is null ? new SearchCursor(clock.GetUtcNow().ToOffset(isSound ? request.Offset : default), Near: false, Last: null)
            : isSound ? SearchCursor.Parse(request.Cursor, request.Offset) : null;
        if (!isSound || cursor is null)
        {
            return BadPage;
        }

        if (_running >= ISearchGrain.MostAtOnce)
        {
            return Busy;
        }

        _running++;
        try
        {
            return await Find(by, request, cursor);
        }
        finally
        {
            _running--;
        }
    }

    private async Task<Result<SearchPage>> Find(Actor by, SearchRequest request, SearchCursor cursor)
    {
        var text = request.Query.Length <= SearchQuery.MostLength ? request.Query : request.Query[..SearchQuery.MostLength];
        var query = SearchQuery.Parse(request.Query, cursor.AsOf);
        if (query.Root is not { } root)
        {
            return new SearchPage { Items = [], Notes = query.Notes.IsEmpty ? null : query.Notes };
        }

        if (request.Room is { } only && await RefuseAsync(by, only, cursor) is { } refusal)
        {
            return refusal;
        }

        var asked = await AskedRooms.OfAsync(GrainFactory, Id, text, root, request, cursor.AsOf);
        var notes = query.Notes.AddRange(asked.Notes);
        var hidden = await GrainFactory.Hidden(Id).GetAll();
        var mayBeNear = SearchNodes.Wanted(root).OfType<Word>().Any(word => Near.IsFor(word.Term));
        for (var fan = new RoomFan(GrainFactory, by, asked.Rooms, new FilePieces(files, clock), clock, logger); ;)
        {
            var (found, next) = await ReadAsync(fan, cursor, request.Limit, mayBeNear);
            var items = await fan.ShowAsync(found, hidden);
            if (fan.WithoutRefused is { } others)
            {
                fan = others; // Put out before one's own list of rooms knew: nothing on the page tells of that room.
                continue;
            }

            return new SearchPage
            {
                Items = items,
                Next = next?.ToString(),
                Notes = notes.IsEmpty ? null : notes,
                Near = found.Exists(one => one.Near) ? true : null,
                Partial = fan.IsPartial ? true : null,
                Incomplete = fan.Incomplete is { IsEmpty: false } incomplete ? incomplete : null,
                Failed = fan.Failed is { IsEmpty: false } failed ? failed : null,
            };
        }
    }

    private async Task<Refusal?> RefuseAsync(Actor by, RoomId room, SearchCursor cursor)
    {
        var answer = await GrainFactory.Timeline(room).GetFound(by, new SearchMarks("", cursor.AsOf, [], false), []);
        return answer.Succeeded ? null : answer.Refusal;
    }

    /// <summary>The next page, first of what has the words, then of what has them with a slip.</summary>
    private static async Task<(List<Shown> Found, SearchCursor? Next)> ReadAsync(RoomFan fan, SearchCursor cursor, int limit, bool mayBeNear)
    {
        var (found, next) = (new List<Shown>(), (SearchCursor?)null);
        if (!cursor.Near)
        {
            next = await fan.ReadAsync(cursor, limit, near: false, found);
        }

        if (next is null && mayBeNear)
        {
            var from = cursor.Near ? cursor : new SearchCursor(cursor.AsOf, Near: true, Last: null);
            next = cursor.Near || found.Count < Math.Min(Enough, limit) ? await fan.ReadAsync(from, limit - found.Count, near: true, found) : from;
        }

        return (found, next);
    }
}
