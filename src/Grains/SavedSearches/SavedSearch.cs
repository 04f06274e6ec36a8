namespace LiveChat.Grains.SavedSearches;

/// <summary>A search that somebody keeps.</summary>
[GenerateSerializer, Immutable, Alias("saved-searches.search")]
public sealed record SavedSearch
{
    /// <summary>The longest name, in characters (UTF-16).</summary>
    public const int MostName = 80;

    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required string Name { get; init; }

    /// <summary>As it was typed.</summary>
    [Id(2)] public required string Query { get; init; }

    /// <summary>Whether new messages that fit are told.</summary>
    [Id(3)] public required bool Tells { get; init; }

    /// <summary>How many minutes the clock of the one who saved it was before UTC: days begin and end by it.</summary>
    [Id(4)] public required int Offset { get; init; }
}

/// <summary>What somebody wants to keep.</summary>
[GenerateSerializer, Immutable, Alias("saved-searches.wish")]
public sealed record SavedSearchWish
{
    /// <summary>1 to 1,000 characters (UTF-16) that look for something.</summary>
    [Id(0)] public required string Query { get; init; }

    /// <summary>1 to 80 characters; absent: how the query begins.</summary>
    [Id(1)] public string? Name { get; init; }

    /// <summary>Whether new messages that fit are to be told.</summary>
    [Id(2)] public bool Tells { get; init; }

    /// <summary>How many minutes the clock of the one who asks is before UTC; absent: 0.</summary>
    [Id(3)] public int Offset { get; init; }
}

/// <summary>What is to be another way; what is absent stays.</summary>
[GenerateSerializer, Immutable, Alias("saved-searches.patch")]
public sealed record SavedSearchPatch
{
    [Id(0)] public string? Name { get; init; }

    [Id(1)] public bool? Tells { get; init; }
}
