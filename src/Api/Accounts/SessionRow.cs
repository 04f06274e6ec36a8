using LiveChat.Grains.Accounts;

namespace LiveChat.Api.Accounts;

/// <summary>One of one's own open sessions.</summary>
public sealed record SessionRow
{
    public required SessionId Id { get; init; }

    /// <summary>What the client called itself when it signed in: of a browser, its user agent. Text of others: may be anything.</summary>
    public required string Device { get; init; }

    /// <summary>The network it was opened from.</summary>
    public required string Source { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>To about ten minutes.</summary>
    public required DateTimeOffset UsedAt { get; init; }

    /// <summary>Whether it is the one that asks.</summary>
    public required bool Current { get; init; }

    public static SessionRow From(SessionSummary session, SessionId current) => new()
    {
        Id = session.Id,
        Device = session.Device,
        Source = session.Source,
        OpenedAt = session.OpenedAt,
        UsedAt = session.UsedAt,
        Current = session.Id == current,
    };
}
