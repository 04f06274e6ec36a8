using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>What a message is to be from now on.</summary>
/// <param name="Text">What it says; as the text of a <see cref="MessageDraft"/>.</param>
[GenerateSerializer, Immutable, Alias("message.revision")]
public sealed record MessageRevision([property: Id(0)] string Text)
{
    /// <summary>Who is called by it, all of them; as in a draft. Null: whom it calls stays as it is, <see cref="Calls"/> too.</summary>
    [Id(1)] public ImmutableArray<UserId>? Mentions { get; init; }

    /// <summary>Whether it calls all, or all who are there.</summary>
    [Id(2)] public MentionScope? Calls { get; init; }
}
