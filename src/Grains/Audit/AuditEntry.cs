using System.Text.Json.Serialization;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Audit;

/// <summary>Something that somebody did to others, or to the server.</summary>
[GenerateSerializer, Immutable, Alias("audit.entry")]
public sealed record AuditEntry
{
    /// <summary>Its place: 1, 2, 3, … without holes. Given by the list.</summary>
    [Id(0)] public long Seq { get; init; }

    /// <summary>When the list took it. Given by the list.</summary>
    [Id(1), JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset At { get; init; }

    /// <summary>What was done, as <c>feature.happened</c> in kebab case: <see cref="AuditActs"/> and its likes. Never renamed.</summary>
    [Id(2)] public required string Act { get; init; }

    /// <summary>Who did it; null: the server itself.</summary>
    [Id(3)] public UserId? By { get; init; }

    /// <summary>To whom.</summary>
    [Id(4)] public UserId? Target { get; init; }

    /// <summary>In which room.</summary>
    [Id(5)] public RoomId? Room { get; init; }

    /// <summary>Why, in the words of who did it.</summary>
    [Id(6)] public string? Reason { get; init; }

    /// <summary>What else one must know to understand it, such as the new role. Nothing secret, and nothing that somebody wrote in a room.</summary>
    [Id(7)] public string? Detail { get; init; }

    /// <summary>1 to 64 characters by which the same act is known when it is told again; null when that cannot happen.</summary>
    [Id(8), JsonIgnore] public string? Key { get; init; }
}
