using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Polls;

/// <summary>Somebody voted, otherwise than before, or took their vote back.</summary>
/// <remarks>In the log it is whole; what members are not to know is left out of it whenever it is read (<see cref="BallotBox"/>).</remarks>
[GenerateSerializer, Immutable, Alias("room.event.poll-voted")]
public sealed record PollVoted : MessageAct
{
    /// <summary>Who stands there when it is not told who it was.</summary>
    public static readonly UserId Nobody = new("nobody");

    /// <summary>All that they choose now, by place from 0, in order; empty: nothing any more. Absent when that is not told.</summary>
    [Id(0)] public ImmutableArray<int>? Options { get; init; }

    /// <summary>How many have chosen each option then. Absent when that is told to who has voted only.</summary>
    [Id(1)] public ImmutableArray<int>? Counts { get; init; }

    /// <summary>How many have voted then.</summary>
    [Id(2)] public required int Voters { get; init; }

    /// <summary>As of the poll. Then `by` is "nobody", and `options` is absent.</summary>
    [Id(3)] public bool? Anonymous { get; init; }

    /// <summary>As of the poll. Then `options` and `counts` are absent: who has voted asks for the note of the message.</summary>
    [Id(4)] public bool? Hidden { get; init; }

    /// <summary>As of the poll.</summary>
    [Id(5), JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? EndsAt { get; init; }

    /// <summary>As members read it.</summary>
    public PollVoted Told() => this with
    {
        By = Anonymous == true ? Nobody : By,
        Options = Anonymous == true || Hidden == true ? null : Options,
        Counts = Hidden == true ? null : Counts,
    };

    /// <summary>By what it says; an array would be equal to itself only.</summary>
    public bool Equals(PollVoted? other) =>
        base.Equals(other)
        && (Voters, Anonymous, Hidden, EndsAt) == (other.Voters, other.Anonymous, other.Hidden, other.EndsAt)
        && (Options.HasValue, Counts.HasValue) == (other.Options.HasValue, other.Counts.HasValue)
        && (Options ?? []).AsSpan().SequenceEqual((other.Options ?? []).AsSpan())
        && (Counts ?? []).AsSpan().SequenceEqual((other.Counts ?? []).AsSpan());

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Voters);
}

/// <summary>The poll ended before its time. Its results are told to all.</summary>
[GenerateSerializer, Immutable, Alias("room.event.poll-closed")]
public sealed record PollClosed : MessageAct
{
    /// <summary>How many have chosen each option.</summary>
    [Id(0)] public required ImmutableArray<int> Counts { get; init; }

    [Id(1)] public required int Voters { get; init; }

    /// <summary>By what it says; an array would be equal to itself only.</summary>
    public bool Equals(PollClosed? other) =>
        base.Equals(other) && Voters == other.Voters && Counts.AsSpan().SequenceEqual(other.Counts.AsSpan());

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Voters);
}
