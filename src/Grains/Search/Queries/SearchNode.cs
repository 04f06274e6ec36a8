using System.Collections.Immutable;

namespace LiveChat.Grains.Search.Queries;

/// <summary>What a message must be to be found. A closed family: adapters have a case for each of them, or refuse to compile.</summary>
public abstract record SearchNode;

/// <summary>All of them; at least two.</summary>
public sealed record All(ImmutableArray<SearchNode> Nodes) : SearchNode
{
    /// <summary>By what it says; an array would be equal to itself only.</summary>
    public bool Equals(All? other) => other is not null && Nodes.AsSpan().SequenceEqual(other.Nodes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(nameof(All), Nodes.Length, Nodes[0]);
}

/// <summary>One of them; at least two.</summary>
public sealed record Any(ImmutableArray<SearchNode> Nodes) : SearchNode
{
    /// <summary>By what it says; an array would be equal to itself only.</summary>
    public bool Equals(Any? other) => other is not null && Nodes.AsSpan().SequenceEqual(other.Nodes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(nameof(Any), Nodes.Length, Nodes[0]);
}

/// <summary>Everything but that.</summary>
public sealed record Not(SearchNode Node) : SearchNode;

/// <summary>What is looked for among terms: those of the text, or those of the names of files.</summary>
public abstract record TextNode : SearchNode;

/// <summary>A word in any of its forms.</summary>
/// <param name="Term">As it was typed. The terms of its other forms are <see cref="Terms.Stems.FormsOf"/>; any of them will do.</param>
public sealed record Word(string Term) : TextNode;

/// <summary>Any term that begins so, among the words and the extras.</summary>
public sealed record Prefix(string Term) : TextNode;

/// <summary>Words one after the other, exactly these; at least one.</summary>
/// <param name="Terms">At positions that follow each other.</param>
/// <param name="OpenEnd">Of the last of them only the begin is given.</param>
public sealed record Phrase(ImmutableArray<string> Terms, bool OpenEnd) : TextNode
{
    /// <summary>By what it says; an array would be equal to itself only.</summary>
    public bool Equals(Phrase? other) => other is not null && OpenEnd == other.OpenEnd && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    public override int GetHashCode() => HashCode.Combine(nameof(Phrase), Terms.Length, Terms[0], OpenEnd);
}

/// <summary>Written by somebody.</summary>
/// <param name="Name">As it was typed, without the @: a name, an id, or <c>me</c>.</param>
public sealed record FromPerson(string Name) : SearchNode;

/// <summary>Calls somebody.</summary>
/// <param name="Name">As it was typed, without the @: a name, an id, or <c>me</c>.</param>
public sealed record Mentions(string Name) : SearchNode;

/// <summary>Stands in a room.</summary>
/// <param name="Name">As it was typed, without the #: a name or an id.</param>
public sealed record InRoom(string Name) : SearchNode;

public sealed record Has(HasKind Kind) : SearchNode;

public sealed record Is(IsState State) : SearchNode;

/// <summary>Posted at a time. One of both ends may be open.</summary>
/// <param name="From">Then or later.</param>
/// <param name="Below">Earlier than that.</param>
public sealed record Between(DateTimeOffset? From, DateTimeOffset? Below) : SearchNode;

/// <summary>Has a file of that name, in its exact words.</summary>
public sealed record FileName(TextNode Name) : SearchNode;

/// <summary>Is in a language, by its code: one of <see cref="Terms.Languages.Known"/>.</summary>
public sealed record Lang(string Code) : SearchNode;

/// <summary>What a message can have.</summary>
public enum HasKind
{
    Link = 0,
    File = 1,
    Image = 2,
    Reaction = 3,
    Pin = 4,
    Poll = 5,
}

/// <summary>What a message can be; unread and saved are so for the one who asks.</summary>
public enum IsState
{
    Unread = 0,
    Pinned = 1,
    Saved = 2,
    Thread = 3,
    Edited = 4,
}
