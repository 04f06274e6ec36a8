using System.Collections.Immutable;
using LiveChat.Grains.Users;
using Orleans.Concurrency;

namespace LiveChat.Grains.Files.Tally;

/// <summary>What one share of all people use of the store of files. Key: the number of the share; <see cref="GrainKeys.FileTallies"/> has them all.</summary>
[Alias("file-tally")]
public interface IFileTallyGrain : IGrainWithStringKey
{
    /// <summary>Of <see cref="IUploadsGrain"/>: all that somebody uses now, instead of what was said before. Nothing at all takes them off. Again is harmless.</summary>
    [Alias("note")]
    Task Note(PersonFiles person);

    /// <param name="most">Of those who use most.</param>
    [Alias("get"), ReadOnly]
    Task<FileTally> Get(int most);
}

/// <summary>What somebody uses.</summary>
[GenerateSerializer, Immutable, Alias("file-tally.person")]
public sealed record PersonFiles
{
    [Id(0)] public required UserId User { get; init; }

    /// <summary>In bytes.</summary>
    [Id(1)] public required long Used { get; init; }

    /// <summary>How many there are.</summary>
    [Id(2)] public required int Files { get; init; }
}

/// <summary>What several people use together.</summary>
[GenerateSerializer, Immutable, Alias("file-tally.sum")]
public sealed record FileTally
{
    /// <summary>In bytes.</summary>
    [Id(0)] public required long Used { get; init; }

    [Id(1)] public required long Files { get; init; }

    /// <summary>How many of them have any.</summary>
    [Id(2)] public required int People { get; init; }

    /// <summary>Who uses most, the most first.</summary>
    [Id(3)] public required ImmutableArray<PersonFiles> Top { get; init; }

    /// <summary>In bytes, what the server takes; null without a limit.</summary>
    [Id(4)] public long? Most { get; init; }

    /// <param name="shares">Of which no person is in two.</param>
    /// <param name="most">Of those who use most.</param>
    public static FileTally Of(IReadOnlyCollection<FileTally> shares, int most) => new()
    {
        Used = shares.Sum(share => share.Used),
        Files = shares.Sum(share => share.Files),
        People = shares.Sum(share => share.People),
        Top = [.. shares.SelectMany(share => share.Top).OrderByDescending(person => person.Used).Take(most)],
    };
}
