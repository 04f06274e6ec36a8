using LiveChat.Embedded.Indexes;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Embedded.Tests;

public sealed class TermFilterTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 4_000).Select(i => $"word{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))}")];

    [Fact]
    public void It_never_says_no_of_what_is_there()
    {
        var filter = Filled();

        Assert.All(Words, word => Assert.True(filter.MayMatch(Has(word))));
        Assert.False(filter.IsFull);
    }

    [Fact]
    public void It_seldom_says_yes_of_what_is_not()
    {
        var filter = Filled();

        Assert.InRange(Enumerable.Range(0, 10_000).Count(i => filter.MayMatch(Has($"other{i}"))), 0, 40);
    }

    [Theory]
    [InlineData("restaurant", "restaurant")]
    [InlineData("restaurant", "restuarant")]
    [InlineData("restaurant", "restauran")]
    [InlineData("restaurant", "restaurantx")]
    [InlineData("restaurant", "xestaurant")]
    [InlineData("bean", "beans")]
    [InlineData("beans", "bxeans")]
    [InlineData("beans", "beanz")]
    [InlineData("beans", "ebans")]
    public void Whatever_is_within_one_slip_is_seen(string said, string typed)
    {
        var filter = new TermFilter();
        filter.Add($"{said} pod");

        Assert.Equal(Near.IsFor(said) && Near.IsFor(typed), filter.MayHaveNear(typed));
        Assert.False(filter.MayHaveNear("cucumber"));
    }

    [Fact]
    public void Slips_of_words_are_no_terms()
    {
        var filter = new TermFilter();
        filter.Add("beans");

        Assert.False(filter.MayMatch(Has("eans")));
    }

    [Fact]
    public void A_node_is_only_ruled_out_when_no_message_can_be_that()
    {
        var filter = new TermFilter();
        filter.Add("plant the beans");
        IndexNode yes = Has("beans"), no = Has("peas");

        Assert.True(filter.MayMatch(new EachOf([yes, Has("plant")])));
        Assert.False(filter.MayMatch(new EachOf([yes, no])));
        Assert.True(filter.MayMatch(new OneOf([yes, no])));
        Assert.False(filter.MayMatch(new OneOf([no, Has("leeks")])));
        Assert.True(filter.MayMatch(new NoneOf(yes)));
        Assert.True(filter.MayMatch(new NoneOf(no)));
        Assert.True(filter.MayMatch(new HasBegin(IndexField.Text, "zz")));
        Assert.False(filter.MayMatch(new HasPhrase(IndexField.Text, ["the", "peas"], OpenEnd: false)));
        Assert.True(filter.MayMatch(new HasPhrase(IndexField.Text, ["the", "pea"], OpenEnd: true)));
        Assert.True(filter.MayMatch(new HasTerm(IndexField.Text, ["peas", "beans"])));
        Assert.True(filter.MayMatch(new StandsBeyond(3)));
    }

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var filter = TermFilter.Parse(Filled().ToBytes())!;

        Assert.All(Words, word => Assert.True(filter.MayMatch(Has(word))));
        Assert.False(filter.MayMatch(Has("beans")));
        Assert.False(new TermFilter().MayMatch(Has("beans")));
        Assert.False(TermFilter.Parse(new TermFilter().ToBytes())!.MayMatch(Has("beans")));
    }

    [Fact]
    public void What_it_did_not_write_it_does_not_read()
    {
        var written = Filled().ToBytes();

        Assert.Null(TermFilter.Parse(written.AsSpan(0, written.Length - 1)));
        Assert.Null(TermFilter.Parse([1, 2, 3]));
        Assert.Null(TermFilter.Parse(Enumerable.Repeat((byte)0xA5, 64).ToArray()));
    }

    [Fact]
    public void Filters_that_nobody_asked_for_longest_are_given_up()
    {
        var filter = Filled();
        var known = new KnownFilters((2 * filter.Bytes) + 1);
        RoomId[] rooms = [.. Enumerable.Range(0, 3).Select(i => new RoomId($"room{i}"))];
        known.Put(rooms[0], filter);
        known.Put(rooms[1], filter);
        known.Put(rooms[1], filter); // Again is the same.
        Assert.NotNull(known.Of(rooms[0]));

        known.Put(rooms[2], filter);

        Assert.Equal([true, false, true], rooms.Select(room => known.Of(room) is not null));
        known.Forget(rooms[0]);
        Assert.Null(known.Of(rooms[0]));
    }

    [Fact]
    public void One_that_holds_too_much_says_yes_to_all_and_takes_no_room()
    {
        var filter = new TermFilter();
        for (var i = 0; !filter.IsFull; i++)
        {
            filter.Add($"{i}");
        }

        Assert.True(filter.MayMatch(Has("beans")));
        Assert.True(TermFilter.Parse(filter.ToBytes()) is { IsFull: true } read && read.MayMatch(Has("beans")) && read.MayHaveNear("beans"));
        Assert.InRange(filter.ToBytes().Length, 1, 100);
        Assert.Equal(0, filter.Bytes);
    }

    private static TermFilter Filled()
    {
        var filter = new TermFilter();
        foreach (var some in Words.Chunk(10))
        {
            filter.Add(string.Join(' ', some));
        }

        return filter;
    }

    private static HasTerm Has(string term) => new(IndexField.Text, [term]);
}
