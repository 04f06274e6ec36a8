using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LiveChat.Grains.Polls;

/// <summary>What a message asks people to vote on; the question is the text of the message. It never changes.</summary>
[GenerateSerializer, Immutable, Alias("poll")]
public sealed record Poll
{
    public const int FewestOptions = 2;

    public const int MostOptions = 10;

    /// <summary>The longest question, in characters as people count them.</summary>
    public const int MostQuestion = 300;

    /// <summary>The longest option, likewise.</summary>
    public const int MostOption = 100;

    /// <summary>For so long a poll that ends by itself can be open.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <summary>2 to 10 of them, no two alike but for case; votes name them by their place, from 0.</summary>
    [Id(0)] public required ImmutableArray<string> Options { get; init; }

    /// <summary>Whether one can choose several.</summary>
    [Id(1)] public bool? Multiple { get; init; }

    /// <summary>Whether nobody is told who voted, and for what.</summary>
    [Id(2)] public bool? Anonymous { get; init; }

    /// <summary>Whether only who has voted is told the results, until it ends.</summary>
    [Id(3)] public bool? Hidden { get; init; }

    /// <summary>When it ends by itself; absent: when it is closed.</summary>
    [Id(4), JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? EndsAt { get; init; }

    /// <summary>By what it says; an array would be equal to itself only.</summary>
    public bool Equals(Poll? other) =>
        other is not null
        && (Multiple, Anonymous, Hidden, EndsAt) == (other.Multiple, other.Anonymous, other.Hidden, other.EndsAt)
        && Options.AsSpan().SequenceEqual(other.Options.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Multiple, Anonymous, Hidden, EndsAt, Options.Length);
}
