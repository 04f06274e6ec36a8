using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.PortContracts.Directory;

public abstract partial class DirectoryContract
{
    private static readonly RoomSort[] Sorts = [RoomSort.Members, RoomSort.Newest, RoomSort.Name];

    [Theory]
    [InlineData(RoomSort.Members, new[] { "r2", "r3", "r4", "r1" })]
    [InlineData(RoomSort.Newest, new[] { "r3", "r1", "r4", "r2" })]
    [InlineData(RoomSort.Name, new[] { "r3", "r4", "r1", "r2" })]
    public async Task Rooms_come_in_the_order_asked_for_and_by_name_where_they_are_alike(RoomSort sort, string[] expected)
    {
        await Put(
            Made("r1", "beta", members: 1, day: 2), Made("r2", "zeta", members: 9, day: 1),
            Made("r3", "Alpha", members: 2, day: 3), Made("r4", "alpha", members: 2, day: 1));

        Assert.Equal(expected, await Turn("", sort, 100));
        Assert.Equal(expected, await Turn("", sort, 1));
    }

    [Theory]
    [InlineData(RoomSort.Members)]
    [InlineData(RoomSort.Newest)]
    [InlineData(RoomSort.Name)]
    public async Task Pages_follow_each_other_without_a_seam(RoomSort sort)
    {
        await Put([.. Enumerable.Range(0, 25).Select(i => Made($"r{i:d2}", $"Room {i / 2:d2}", members: i % 3, day: i % 4))]);
        await Put(Card("r99", "Another") with { Visibility = RoomVisibility.Private });

        var seen = await Turn("room", sort, 10);

        Assert.Equal(await Turn("room", sort, 100), seen);
        Assert.Equal(25, seen.Distinct().Count());
    }

    [Fact]
    public async Task Rooms_made_while_somebody_turns_pages_are_not_shown_twice()
    {
        await Put(Made("r1", "a", 1, day: 1), Made("r2", "b", 1, day: 2), Made("r3", "c", 1, day: 3));

        var first = await Directory.FindPublicRoomsAsync("", RoomSort.Name, null, 2, Cancel);
        await Put(Made("r4", "d", 1, day: 4));
        var second = await Directory.FindPublicRoomsAsync("", RoomSort.Name, first.Next, 2, Cancel);

        Assert.Equal(["r1", "r2"], first.Items.Select(card => card.Id.Value));
        Assert.Equal(["r3", "r4"], second.Items.Select(card => card.Id.Value));
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        await Put(Card("r1", "a"), Card("r2", "b"));

        foreach (var sort in Sorts)
        {
            var next = (await Directory.FindPublicRoomsAsync("", sort, null, 1, Cancel)).Next;
            foreach (var other in Sorts.Where(other => other != sort))
            {
                await Assert.ThrowsAsync<FormatException>(() => Directory.FindPublicRoomsAsync("", other, next, 1, Cancel));
            }
        }
    }

    [Fact]
    public async Task An_order_that_is_none_is_refused()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Directory.FindPublicRoomsAsync("", (RoomSort)9, null, 10, Cancel));
    }

    private static RoomCard Made(string id, string name, int members, int day) =>
        Card(id, name, members) with { CreatedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, 250, TimeSpan.Zero).AddDays(day) };

    /// <summary>All pages of public rooms, of so many rows.</summary>
    private async Task<List<string>> Turn(string words, RoomSort sort, int max)
    {
        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Directory.FindPublicRoomsAsync(words, sort, cursor, max, Cancel);
            found.AddRange(page.Items.Select(card => card.Id.Value));
            cursor = page.Next;
        }
        while (cursor is not null && found.Count <= 1000);

        return found;
    }
}
