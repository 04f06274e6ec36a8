using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Ports;

/// <summary>Short cards of people and rooms, to be listed and found by name without waking their grains.</summary>
/// <remarks>A card is a copy that its grain writes; a grain puts its card again when it finds it behind.</remarks>
public interface IDirectory
{
    /// <summary>Stores a card, unless one of the same or a later <c>Version</c> is there.</summary>
    Task PutUserAsync(UserCard card, CancellationToken cancellationToken);

    /// <inheritdoc cref="PutUserAsync" />
    /// <remarks>The card of a deleted room is kept, so that no earlier one comes back, and never answered. That of an archived one is not found.</remarks>
    Task PutRoomAsync(RoomCard card, CancellationToken cancellationToken);

    /// <summary>The cards that exist among those asked for, in no promised order. One query.</summary>
    Task<ImmutableArray<UserCard>> GetUsersAsync(ImmutableArray<UserId> ids, CancellationToken cancellationToken);

    /// <inheritdoc cref="GetUsersAsync" />
    Task<ImmutableArray<RoomCard>> GetRoomsAsync(ImmutableArray<RoomId> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Public rooms in use whose name has a word that begins with each word of <paramref name="words"/>, case and accents aside; all public rooms
    /// for the empty text.
    /// </summary>
    /// <param name="words">What was typed; never interpreted as a pattern.</param>
    /// <param name="sort">In which order.</param>
    /// <param name="cursor">Null, or <see cref="DirectoryPage{T}.Next"/> of the page before in the same order.</param>
    /// <param name="max">1 to 100.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is not one of ours, or of another order.</exception>
    Task<DirectoryPage<RoomCard>> FindPublicRoomsAsync(
        string words, RoomSort sort, string? cursor, int max, CancellationToken cancellationToken);

    /// <summary>
    /// All rooms found in the same way, private and archived ones too, and no conversations nor deleted ones; by name. Only for administrators.
    /// </summary>
    /// <param name="words">What was typed; never interpreted as a pattern.</param>
    /// <param name="cursor">Null, or <see cref="DirectoryPage{T}.Next"/> of the page before.</param>
    /// <param name="max">1 to 100.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    Task<DirectoryPage<RoomCard>> FindAllRoomsAsync(
        string words, string? cursor, int max, CancellationToken cancellationToken);

    /// <summary>People whose name or display name has a word that begins with each word typed; by name.</summary>
    /// <inheritdoc cref="FindAllRoomsAsync" />
    Task<DirectoryPage<UserCard>> FindUsersAsync(
        string words, string? cursor, int max, CancellationToken cancellationToken);
}
