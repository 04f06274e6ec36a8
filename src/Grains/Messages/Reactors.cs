using System.Collections.Immutable;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>A page of those who reacted in one way, in order.</summary>
/// <param name="Users">At most as many as asked for.</param>
/// <param name="Next">How many to pass over for the page after this; null at the end.</param>
[GenerateSerializer, Immutable, Alias("message.reactors")]
public sealed record Reactors([property: Id(0)] ImmutableArray<UserId> Users, [property: Id(1)] int? Next);
