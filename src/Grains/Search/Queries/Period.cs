using System.Globalization;

namespace LiveChat.Grains.Search.Queries;

/// <summary>Some days as people type them.</summary>
/// <param name="From">Their first moment.</param>
/// <param name="Below">The first moment after them.</param>
internal readonly record struct Period(DateTimeOffset From, DateTimeOffset Below)
{
    public const string Format = "yyyy-MM-dd";

    private const int FirstYear = 1970;
    private const int LastYear = 2999;

    /// <summary>
    /// A day, a month or a year (<c>2026-05-01</c>, <c>2026-05</c>, <c>2026</c>), two of them with <c>..</c> between, or <c>today</c>,
    /// <c>yesterday</c>, and the <c>week</c> (from Monday), <c>month</c> or <c>year</c> that today is in. Null of everything else.
    /// </summary>
    /// <param name="now">Its offset says when days begin.</param>
    public static Period? Parse(string value, DateTimeOffset now)
    {
        var to = value.IndexOf("..", StringComparison.Ordinal);
        if (to < 0)
        {
            return One(value, now);
        }

        return One(value[..to], now) is { } first && One(value[(to + 2)..], now) is { } last && first.From < last.Below
            ? new Period(first.From, last.Below)
            : null;
    }

    private static Period? One(string value, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.Date);
        var (from, below) = value.ToLowerInvariant() switch
        {
            "today" => (today, today.AddDays(1)),
            "yesterday" => (today.AddDays(-1), today),
            "week" => Days(today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), 7),
            "month" => Months(new DateOnly(today.Year, today.Month, 1), 1),
            "year" => Months(new DateOnly(today.Year, 1, 1), 12),
            _ when Try(value, Format) is { } day => Days(day, 1),
            _ when Try(value, "yyyy-MM") is { } month => Months(month, 1),
            _ when Try(value, "yyyy") is { } year => Months(year, 12),
            _ => default,
        };
        return below == default ? null : new Period(At(from, now.Offset), At(below, now.Offset));
    }

    private static (DateOnly From, DateOnly Below) Days(DateOnly from, int count) => (from, from.AddDays(count));

    private static (DateOnly From, DateOnly Below) Months(DateOnly from, int count) => (from, from.AddMonths(count));

    private static DateOnly? Try(string value, string format) =>
        DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear
            ? date
            : null;

    private static DateTimeOffset At(DateOnly day, TimeSpan offset) => new(day.ToDateTime(TimeOnly.MinValue), offset);
}
