using System.Collections.Immutable;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Files;

namespace LiveChat.Grains.Search;

/// <summary>Asks the indexes of many rooms, some at a time, and brings what they found into one order; the rooms themselves show what goes on a page, and only they are woken.</summary>
internal sealed class RoomFan(IGrainFactory grains, Actor by, ImmutableArray<AskedRoom> rooms, FilePieces pieces, TimeProvider clock, ILogger logger)
{
    private const int AtOnce = 8;

    /// <summary>When the newest are wanted: after so many rooms it is looked whether the others can have any that belong on the page.</summary>
    private const int Together = 32;

    /// <summary>After that no other room is asked: those with the newest entries were, and the page says that it is not all.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(150);

    private readonly Dictionary<RoomId, RoomProgress> _incomplete = [];
    private readonly Dictionary<RoomId, RoomFound> _last = [];
    private readonly HashSet<RoomId> _failed = [];
    private readonly HashSet<RoomId> _refused = [];
    private readonly long _begun = clock.GetTimestamp();
    private readonly RoomCalls _calls = new(grains, by, clock, logger);

    public ImmutableArray<RoomProgress> Incomplete => [.. _incomplete.Values];

    public ImmutableArray<RoomId> Failed => [.. _failed];

    public bool IsPartial { get; private set; }

    /// <summary>The same without rooms that did not show what was found: one is not in them any more. Null when there were none.</summary>
    public RoomFan? WithoutRefused =>
        _refused.Count == 0 ? null : new RoomFan(grains, by, [.. rooms.Where(one => !_refused.Contains(one.Room))], pieces, clock, logger);

    /// <summary>Adds the next ones behind a cursor; null when there are no more.</summary>
    public async Task<SearchCursor?> ReadAsync(SearchCursor cursor, int limit, bool near, List<Shown> found)
    {
        var all = new List<FoundIn>();
        var hasMore = false;
        using var turns = new SemaphoreSlim(AtOnce);
        foreach (var some in rooms.Chunk(rooms is [{ Search.ByRelevance: false }, ..] ? Together : Math.Max(1, rooms.Length)))
        {
            if (all.Count >= limit && some[0].NewestAt < all[limit - 1].Hit.At)
            {
                hasMore = true; // None of the other rooms has anything as new as the last of the page.
                break;
            }

            Take(await Task.WhenAll(some.Select(Ask)), all, ref hasMore);
            all.Sort();
        }

        hasMore |= all.Count > limit;
        found.AddRange(all.Take(limit).Select(hit => new Shown(hit, near)));
        return hasMore && all.Count > 0 ? cursor with { Last = all[Math.Min(limit, all.Count) - 1] } : null;

        async Task<(RoomId, RoomFound?)> Ask(AskedRoom one)
        {
            await turns.WaitAsync();
            try
            {
                if (clock.GetElapsedTime(_begun) > Most)
                {
                    return (one.Room, new RoomFound { Hits = [], HasMore = false, IsPartial = true, Through = one.Head, Head = one.Head, Languages = [] });
                }

                var search = one.Search with { Near = near, Limit = limit, Behind = cursor.Last?.In(one.Room) };
                return (one.Room, await _calls.FindAsync(one with { Search = search }));
            }
            finally
            {
                turns.Release();
            }
        }
    }

    private void Take(IEnumerable<(RoomId, RoomFound?)> answers, List<FoundIn> all, ref bool hasMore)
    {
        foreach (var (room, answer) in answers)
        {
            if (answer is null)
            {
                _failed.Add(room);
                continue;
            }

            _last[room] = answer;
            all.AddRange(answer.Hits.Select(hit => new FoundIn(room, hit)));
            hasMore |= answer.HasMore;
            IsPartial |= answer.IsPartial;
            if (answer.Through < answer.Head)
            {
                _incomplete[room] = new RoomProgress(room, answer.Through, answer.Head);
            }
        }
    }

    /// <summary>What was found as it reads now, in the same order, without what may not be read any more and what one does not want to see.</summary>
    public async Task<ImmutableArray<FoundMessage>> ShowAsync(List<Shown> found, HiddenList hidden)
    {
        var wanted = found.Where(one => !hidden.Has(one.Hit.Room, one.Hit.Hit.Seq)).GroupBy(one => (one.Hit.Room, one.Near));
        var shown = (await Task.WhenAll(wanted.Select(some => Show(some.Key.Room, some.Key.Near, [.. some.Select(one => one.Hit.Hit.Seq)]))))
            .SelectMany(some => some).ToDictionary(message => (message.Room, message.Seq));
        return [.. found.Select(one => shown.GetValueOrDefault((one.Hit.Room, one.Hit.Hit.Seq))).OfType<FoundMessage>()];
    }

    private async Task<ImmutableArray<FoundMessage>> Show(RoomId room, bool near, ImmutableArray<long> messages)
    {
        var shown = await _calls.ShowAsync(rooms.First(one => one.Room == room), _last[room].Languages, near, messages);
        if (shown.Refusal is { } refusal)
        {
            (RoomCalls.Passes(refusal) ? _failed : _refused).Add(room);
            return [];
        }

        var search = rooms.First(one => one.Room == room).Search;
        return await pieces.AddAsync(shown.Value, new SearchMarks(search.Query, search.Now, _last[room].Languages, near));
    }
}

/// <summary>A message that goes on a page.</summary>
/// <param name="Hit">Which.</param>
/// <param name="Near">Whether a word with one slip led to it.</param>
internal readonly record struct Shown(FoundIn Hit, bool Near);
