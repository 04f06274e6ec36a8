using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.PortContracts.Directory;

public abstract partial class DirectoryContract
{
    [Theory]
    [InlineData("gen", true)]
    [InlineData("GENERAL", true)]
    [InlineData("talk", true)]
    [InlineData("ta gen", true)]
    [InlineData("général", true)]
    [InlineData("  gen   ta ", true)]
    [InlineData("eral", false)]
    [InlineData("gen x", false)]
    [InlineData("generals", false)]
    public async Task A_room_is_found_by_the_beginnings_of_its_words(string words, bool found)
    {
        await Put(Card("r1", "General talk"));

        Assert.Equal(found, (await FindRooms(words)).Any());
    }

    [Theory]
    [InlineData("Général", "general")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("ΑΣΦΑΛΕΣ", "ασφαλές")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Cafe\u0301", "café")]
    [InlineData("日本語の部屋", "日本")]
    [InlineData("한국어", "한국")]
    [InlineData("Привет", "привет")]
    [InlineData("mail-list_two", "two")]
    [InlineData("ﬁnance", "fin")]
    [InlineData("I18N", "i18n")]
    public async Task Case_and_accents_do_not_matter(string name, string words)
    {
        await Put(Card("r1", name));

        Assert.Equal(["r1"], await FindRooms(words));
    }

    [Fact]
    public async Task A_mark_that_makes_another_letter_does_matter()
    {
        await Put(Card("r1", "か"), Card("r2", "が"));

        Assert.Equal(["r2"], await FindRooms("が"));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("'; DROP TABLE room; --")]
    [InlineData("gen*")]
    [InlineData("NOT general")]
    [InlineData("\0")]
    public async Task What_was_typed_is_never_a_pattern(string words)
    {
        await Put(Card("r1", "Chat"));

        var found = await FindRooms(words);

        Assert.Equal(words.Any(char.IsLetter) ? [] : ["r1"], found);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_no_reason_to_fail()
    {
        await Put(Card("r1", "Chat"));

        Assert.Equal(["r1"], await FindRooms("chat \ud83d"));
    }

    [Fact]
    public async Task Nothing_typed_finds_every_public_room()
    {
        await Put(Card("r1", "Alpha"), Card("r2", "Beta"), Card("r3", "Gamma") with { Visibility = RoomVisibility.Private });

        Assert.Equal(["r1", "r2"], await FindRooms(""));
        Assert.Equal(["r1", "r2"], await FindRooms(" ,. "));
    }

    [Fact]
    public async Task A_room_that_becomes_private_is_gone_and_comes_back_when_public()
    {
        var card = Card("r1", "Alpha");
        await Put(card, card with { Visibility = RoomVisibility.Private, Version = 2 });
        Assert.Empty(await FindRooms("alpha"));

        await Put(card with { Version = 3 });

        Assert.Equal(["r1"], await FindRooms("alpha"));
    }

    [Fact]
    public async Task A_renamed_room_is_found_by_its_new_name_only()
    {
        await Put(Card("r1", "Old corner"), Card("r1", "New corner", version: 2));

        Assert.Empty(await FindRooms("old"));
        Assert.Equal(["r1"], await FindRooms("new"));
        Assert.Equal(["r1"], await FindRooms("corner"));
    }

    [Fact]
    public async Task Rooms_come_with_most_members_first_then_by_name()
    {
        await Put(
            Card("r1", "beta", members: 2), Card("r2", "Alpha", members: 2), Card("r3", "zeta", members: 9), Card("r4", "alpha", members: 2));

        Assert.Equal(["r3", "r2", "r4", "r1"], await FindRooms(""));
    }

    [Fact]
    public async Task A_new_count_of_members_moves_a_room()
    {
        await Put(Card("r1", "a", members: 5), Card("r2", "b", members: 1), Card("r2", "b", members: 6, version: 2));

        Assert.Equal(["r2", "r1"], await FindRooms(""));
    }

    [Fact]
    public async Task A_page_that_is_just_full_is_the_last()
    {
        await Put(User("u1", "a"), User("u2", "b"));

        Assert.Null((await Directory.FindUsersAsync("", null, 2, Cancel)).Next);
        Assert.NotNull((await Directory.FindUsersAsync("", null, 1, Cancel)).Next);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a cursor")]
    [InlineData("!!!!")]
    [InlineData("e30")]
    [InlineData("99999999999999999999")]
    public async Task A_cursor_that_is_not_ours_is_refused(string cursor)
    {
        await Assert.ThrowsAsync<FormatException>(() => Directory.FindPublicRoomsAsync("", RoomSort.Members, cursor, 10, Cancel));
        await Assert.ThrowsAsync<FormatException>(() => Directory.FindUsersAsync("", cursor, 10, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_page_has_one_to_a_hundred_rows(int max)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Directory.FindPublicRoomsAsync("", RoomSort.Members, null, max, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Directory.FindUsersAsync("", null, max, Cancel));
    }

    [Theory]
    [InlineData("ada", new[] { "u1" })]
    [InlineData("love", new[] { "u1" })]
    [InlineData("ada love", new[] { "u1" })]
    [InlineData("gra", new[] { "u2" })]
    [InlineData("hop", new[] { "u2" })]
    [InlineData("", new[] { "u1", "u2" })]
    [InlineData("nobody", new string[0])]
    public async Task People_are_found_by_both_their_names(string words, string[] expected)
    {
        await Put(User("u1", "ada", "Countess Lovelace"), User("u2", "grace", "Grace Hopper"));

        Assert.Equal(expected, await FindUsers(words));
    }

    [Fact]
    public async Task People_come_by_name()
    {
        await Put(User("u1", "zoe"), User("u2", "Élodie"), User("u3", "adam"), User("u4", "Bob"));

        Assert.Equal(["u3", "u4", "u2", "u1"], await FindUsers(""));
    }

    [Fact]
    public async Task All_rooms_are_found_by_name_private_ones_too_and_no_conversations()
    {
        await Put(
            Card("r1", "Beta") with { Members = 9 }, Card("r2", "alpha") with { Visibility = RoomVisibility.Private },
            Card("r3", "Beta two") with { Visibility = RoomVisibility.Private }, Card("g4", "Beta group") with { Kind = RoomKind.Group, Visibility = RoomVisibility.Private });

        Assert.Equal(["r2", "r1", "r3"], await FindAll("", 100));
        Assert.Equal(["r2", "r1", "r3"], await FindAll("", 1));
        Assert.Equal(["r1", "r3"], await FindAll("bet", 1));
        Assert.Equal(["r1"], await FindRooms("bet"));
        await Assert.ThrowsAsync<FormatException>(() => FindAllAsync("", "?"));
    }

    private Task<DirectoryPage<RoomCard>> FindAllAsync(string words, string? cursor, int max = 100) =>
        Directory.FindAllRoomsAsync(words, cursor, max, TestContext.Current.CancellationToken);

    private async Task<List<string>> FindAll(string words, int max)
    {
        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = await FindAllAsync(words, cursor, max);
            found.AddRange(page.Items.Select(card => card.Id.Value));
            cursor = page.Next;
        }
        while (cursor is not null);

        return found;
    }
}
