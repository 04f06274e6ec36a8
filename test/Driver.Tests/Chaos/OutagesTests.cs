using LiveChat.Bench.Chaos;
using LiveChat.History;
using Xunit;

namespace LiveChat.Driver.Tests.Chaos;

public sealed class OutagesTests
{
    private const long Second = 1_000_000;

    [Fact]
    public void A_room_is_back_with_the_first_ack_of_a_message_sent_after_the_fault()
    {
        var outages = Of(
            Said("a", invoked: 9, done: 11),
            Said("a", invoked: 10, done: 14),
            Said("a", invoked: 12, done: 13),
            Said("b", invoked: 11, done: 11));

        Assert.Equal([1, 3], outages.Rooms);
        Assert.Equal(0, outages.Silent);
        Assert.Equal(4, outages.LongestSend);
    }

    [Fact]
    public void Rooms_without_an_ack_before_the_next_fault_are_counted_apart()
    {
        var outages = Of(Said("a", invoked: 10, done: 21), Said("b", invoked: 10, done: 12, Outcome.Unknown), Said("c", invoked: 10, done: 12));

        Assert.Equal([2], outages.Rooms);
        Assert.Equal(2, outages.Silent);
    }

    [Fact]
    public void A_message_of_unknown_outcome_that_was_confirmed_later_is_counted_once()
    {
        var outages = Of(
            Said("a", invoked: 9, done: 12, attempts: 3),
            Said("a", invoked: 10, done: 12),
            Said("a", invoked: 10, done: 12, Outcome.Unknown, attempts: 2),
            Said("a", invoked: 9, done: 25, attempts: 2));

        Assert.Equal(1, outages.Confirmed);
    }

    [Fact]
    public void Everybody_is_back_with_the_first_return_of_the_last()
    {
        var outages = Outages.Between(10 * Second, 20 * Second, [], [[1 * Second, 11 * Second, 19 * Second], [12 * Second], [1 * Second, 30 * Second]]);

        Assert.Equal(2, outages.Reconnected);
        Assert.Equal(2, outages.AllBack);
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.75, 3)]
    [InlineData(0.99, 4)]
    [InlineData(1, 4)]
    public void A_percentile_is_the_value_that_its_share_does_not_exceed(double share, double expected)
    {
        Assert.Equal(expected, Outages.At([1, 2, 3, 4], share));
    }

    private static Outages Of(params Send[] sends) => Outages.Between(10 * Second, 20 * Second, sends, []);

    private static Send Said(string room, long invoked, long done, Outcome outcome = Outcome.Ok, int attempts = 1) => new(
        "ada", "ada-1", room, $"c{invoked}", ContentHash.Of("text"), invoked * Second, done * Second, outcome, 1, attempts);
}
