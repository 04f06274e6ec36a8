using System.Collections.Concurrent;
using System.Collections.Immutable;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Rooms;

/// <summary>
/// Rosters in the order of the list of members. Those of large rooms are kept for a moment, because whoever turns pages asks for the same again;
/// who belongs to the room is never kept, only how they are called.
/// </summary>
internal sealed class MemberLists(IGrainFactory grains, TimeProvider clock)
{
    /// <summary>Up to here a list is made anew each time.</summary>
    internal const int Small = 200;

    private const int MaxKept = 64;

    internal static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<RoomId, Kept> _kept = [];

    public async Task<ImmutableArray<MemberRow>> SortAsync(RoomId room, Roster roster)
    {
        if (roster.Members.Length <= Small)
        {
            return await MakeAsync(roster);
        }

        var now = clock.GetUtcNow();
        if (_kept.TryGetValue(room, out var kept) && now - kept.At < KeptFor && kept.Members.SequenceEqual(roster.Members))
        {
            return kept.Rows;
        }

        var rows = await MakeAsync(roster);
        if (_kept.Count >= MaxKept)
        {
            _kept.Clear();
        }

        _kept[room] = new Kept(roster.Members, rows, now);
        return rows;
    }

    private async Task<ImmutableArray<MemberRow>> MakeAsync(Roster roster)
    {
        var cards = await grains.Directory().GetUsers([.. roster.Members.Select(member => member.User)]);
        var roles = roster.Members.ToDictionary(member => member.User, member => member.Role);
        return [.. cards.Select(card => MemberRow.Of(card, roles[card.Id])).OrderBy(row => row.Place)];
    }

    private sealed record Kept(ImmutableArray<RoomMember> Members, ImmutableArray<MemberRow> Rows, DateTimeOffset At);
}
