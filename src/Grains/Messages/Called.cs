using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>Whom a message calls.</summary>
internal readonly record struct Called(ImmutableArray<UserId> People, MentionScope? Scope)
{
    public static Called By(MessagePosted? posted) => new(posted?.Mentions ?? [], posted?.Calls);

    /// <summary>As it is now, when this is whom it called at first.</summary>
    public Called Now(MessageNote note) => note.Mentions is { } people ? new Called(people, note.Calls) : this;

    public bool IsSame(Called other) => Scope == other.Scope && People.ToHashSet().SetEquals(other.People);

    /// <summary>Whom it calls that another did not.</summary>
    public Called Beyond(Called before) =>
        new([.. People.Where(person => !before.People.Contains(person))], Scope == before.Scope ? null : Scope);
}
