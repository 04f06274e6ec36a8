using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.SavedSearches;

/// <summary>Looks for what is new in somebody's rooms, the way a search of theirs does: the indexes find it, and the rooms show what of it they may see. Words with a slip do not count.</summary>
/// <param name="grains">Where.</param>
/// <param name="by">Whose searches.</param>
/// <param name="rooms">The rooms that they are told of.</param>
/// <param name="clock">By which days begin, and what takes too long.</param>
/// <param name="logger">Where trouble goes.</param>
internal sealed class SearchLook(IGrainFactory grains, Actor by, ImmutableArray<Membership> rooms, TimeProvider clock, ILogger logger)
{
    private const int AtOnce = 4;
    private const int MostPages = ISavedSearchesGrain.MostWaiting / RoomSearch.MostHits;

    /// <summary>For all searches of one person: after that no other room is asked.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(15);

    private readonly RoomCalls _calls = new(grains, by, clock, logger);
    private readonly long _begun = clock.GetTimestamp();

    /// <summary>What a search has to tell, the earliest first, and where it is behind then.</summary>
    /// <param name="kept">Which search.</param>
    /// <param name="looked">What was looked at before.</param>
    public async Task<(ImmutableArray<FoundMessage> Found, ImmutableArray<RoomMark> Behind)> FindAsync(KeptSearch kept, LookedAt looked)
    {
        var marks = rooms.ToDictionary(each => each.Room.Id, each => kept.Behind.FirstOrDefault(mark => mark.Room == each.Room.Id, looked.MarkOf(each.Room.Id)));
        ImmutableArray<Membership> news = [.. rooms.Where(each => HasNews(each, marks[each.Room.Id], kept.Since))];
        var now = clock.GetUtcNow().ToOffset(TimeSpan.FromMinutes(kept.Search.Offset));
        if (news.IsEmpty || SearchQuery.Parse(kept.Search.Query, now).Root is not { } root)
        {
            return ([], []);
        }

        var request = new SearchRequest { Query = kept.Search.Query, ByRelevance = false, Limit = RoomSearch.MostHits, Offset = now.Offset };
        var asked = (await AskedRooms.AmongAsync(grains, by.Id, news, kept.Search.Query, root, request, now)).Rooms;
        using var turns = new SemaphoreSlim(AtOnce);
        var answers = await Task.WhenAll(asked.Select(room => InTurn(turns, () => AskAsync(room, marks[room.Room], kept.Since))));
        var told = answers.SelectMany(answer => answer.Hits.Select(hit => new FoundIn(answer.Room.Room, hit)))
            .OrderBy(hit => hit.Hit.At).ThenBy(hit => hit.Room.Value, StringComparer.Ordinal).ThenBy(hit => hit.Hit.Seq)
            .Take(ISavedSearchesGrain.MostTold).ToLookup(hit => hit.Room, hit => hit.Hit.Seq);
        var shown = await Task.WhenAll(answers.Select(answer => InTurn(turns, () => ShowAsync(answer, [.. told[answer.Room.Room]], marks[answer.Room.Room]))));
        return ([.. shown.SelectMany(each => each.Found)], [.. shown.Select(each => each.Behind).OfType<RoomMark>()]);
    }

    public static bool HasNews(Membership room, RoomMark mark, DateTimeOffset since) =>
        room.Head.Seq > mark.Seq && room.Head.At >= mark.From && room.Head.At >= since;

    /// <summary>All that is new in a room, of too much the latest; nothing of a room that was not looked through as far as it should.</summary>
    private async Task<RoomNews> AskAsync(AskedRoom room, RoomMark mark, DateTimeOffset since)
    {
        var from = since > mark.From ? since : mark.From;
        var asked = room with { Search = room.Search with { Beyond = mark.Seq, PostedFrom = from } };
        var hits = new List<FoundAt>();
        for (var page = 0; page < MostPages; page++)
        {
            var answer = clock.GetElapsedTime(_begun) > Most ? null : await _calls.FindAsync(asked);
            if (answer is null or { IsPartial: true })
            {
                return new RoomNews(room, [], mark.Seq, []);
            }

            // A version that does not know these bounds, or entries that came meanwhile.
            hits.AddRange(answer.Hits.Where(hit => hit.Seq > mark.Seq && hit.Seq <= answer.Through && hit.At >= from));
            if (!answer.HasMore || answer.Hits.IsEmpty || answer.Hits[^1].Seq <= mark.Seq || answer.Hits[^1].At < from || page == MostPages - 1)
            {
                return new RoomNews(room, [.. hits], Math.Max(mark.Seq, answer.Through), answer.Languages);
            }

            asked = asked with { Search = asked.Search with { Behind = answer.Hits[^1] } };
        }

        throw new InvalidOperationException("The last page ends the loop.");
    }

    /// <summary>What the room shows of what is to be told of it, and its mark if that is not all.</summary>
    private async Task<(ImmutableArray<FoundMessage> Found, RoomMark? Behind)> ShowAsync(RoomNews news, ImmutableArray<long> told, RoomMark mark)
    {
        var through = news.Hits.Length > told.Length ? told.DefaultIfEmpty(mark.Seq).Max() : news.Through;
        var shown = told.IsEmpty ? ImmutableArray<FoundMessage>.Empty : await _calls.ShowAsync(news.Room, news.Languages, near: false, told);
        if (shown.Refusal is { } refusal)
        {
            return ([], RoomCalls.Passes(refusal) ? mark : null);
        }

        return (shown.Value, through < news.Room.Head ? mark with { Seq = through } : null);
    }

    private static async Task<T> InTurn<T>(SemaphoreSlim turns, Func<Task<T>> work)
    {
        await turns.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>What is new in a room.</summary>
    private sealed record RoomNews(AskedRoom Room, ImmutableArray<FoundAt> Hits, long Through, ImmutableArray<string> Languages);
}
