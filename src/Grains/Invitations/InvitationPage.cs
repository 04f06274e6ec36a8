using System.Collections.Immutable;

namespace LiveChat.Grains.Invitations;

/// <summary>Invitations, newest first.</summary>
/// <param name="Items">Also those that are used up or expired; not those that were revoked.</param>
/// <param name="Next">The id to go on before; null at the end.</param>
[GenerateSerializer, Immutable, Alias("invitation.page")]
public sealed record InvitationPage([property: Id(0)] ImmutableArray<Invitation> Items, [property: Id(1)] string? Next);
