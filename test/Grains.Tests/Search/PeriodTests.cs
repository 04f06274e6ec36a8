using LiveChat.Grains.Search.Queries;

namespace LiveChat.Grains.Tests.Search;

public sealed class PeriodTests
{
    /// <summary>It is a Friday there, and still Thursday in the west.</summary>
    private static readonly DateTimeOffset Now = new(2026, 5, 15, 0, 30, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("on:2026-05-01", "2026-05-01", "2026-05-02")]
    [InlineData("during:2026-05", "2026-05-01", "2026-06-01")]
    [InlineData("during:2026", "2026-01-01", "2027-01-01")]
    [InlineData("during:2026-04-30..2026-05-03", "2026-04-30", "2026-05-04")]
    [InlineData("during:2025-12..2026", "2025-12-01", "2027-01-01")]
    [InlineData("on:today", "2026-05-15", "2026-05-16")]
    [InlineData("on:Yesterday", "2026-05-14", "2026-05-15")]
    [InlineData("during:week", "2026-05-11", "2026-05-18")]
    [InlineData("during:month", "2026-05-01", "2026-06-01")]
    [InlineData("during:year", "2026-01-01", "2027-01-01")]
    [InlineData("before:2026-05-01", null, "2026-05-01")]
    [InlineData("before:2026-05", null, "2026-05-01")]
    [InlineData("after:2026-05-01", "2026-05-02", null)]
    [InlineData("after:2026", "2027-01-01", null)]
    [InlineData("after:yesterday", "2026-05-15", null)]
    public void Days_begin_by_the_clock_of_the_one_who_asks(string text, string? from, string? below)
    {
        var query = SearchQuery.Parse(text, Now);

        Assert.Equal(new Between(Day(from), Day(below)), query.Root);
        Assert.Equal(TimeSpan.FromHours(2), (((Between)query.Root!).From ?? ((Between)query.Root).Below)!.Value.Offset);
        Assert.Empty(query.Notes);
    }

    [Fact]
    public void A_week_begins_on_Monday()
    {
        var sunday = new DateTimeOffset(2026, 5, 17, 12, 0, 0, TimeSpan.FromHours(2));

        Assert.Equal(SearchQuery.Parse("on:week", Now).Root, SearchQuery.Parse("on:week", sunday).Root);
        Assert.NotEqual(SearchQuery.Parse("on:week", Now).Root, SearchQuery.Parse("on:week", sunday.AddDays(1)).Root);
    }

    private static DateTimeOffset? Day(string? day) =>
        day is null ? null : DateTimeOffset.Parse(day + "T00:00:00+02:00", System.Globalization.CultureInfo.InvariantCulture);
}
