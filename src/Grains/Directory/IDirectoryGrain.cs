using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Directory;

/// <summary>Finds people and public rooms by name. Keeps nothing: a stateless worker over <see cref="IDirectory"/>.</summary>
[Alias("directory")]
public interface IDirectoryGrain : IGrainWithStringKey
{
    /// <inheritdoc cref="IDirectory.FindPublicRoomsAsync" path="/summary" />
    /// <remarks>Most members first. Refuses a cursor that is not one of ours with <see cref="RefusalCode.BadRequest"/>.</remarks>
    [Alias("find-rooms")]
    Task<Result<DirectoryPage<RoomCard>>> FindRooms(string words, string? cursor, int max);

    /// <inheritdoc cref="IDirectory.FindPublicRoomsAsync" path="/summary" />
    /// <remarks>As <see cref="FindRooms"/>, which is all that versions before this one know.</remarks>
    [Alias("find-rooms-sorted")]
    Task<Result<DirectoryPage<RoomCard>>> FindRoomsSorted(string words, RoomSort sort, string? cursor, int max);

    /// <inheritdoc cref="IDirectory.FindAllRoomsAsync" path="/summary" />
    /// <remarks>As <see cref="FindRooms"/>.</remarks>
    [Alias("find-all-rooms")]
    Task<Result<DirectoryPage<RoomCard>>> FindAllRooms(string words, string? cursor, int max);

    /// <inheritdoc cref="IDirectory.FindUsersAsync" path="/summary" />
    /// <remarks>As <see cref="FindRooms"/>.</remarks>
    [Alias("find-users")]
    Task<Result<DirectoryPage<UserCard>>> FindUsers(string words, string? cursor, int max);

    /// <summary>The cards of those who exist.</summary>
    [Alias("get-users")]
    Task<ImmutableArray<UserCard>> GetUsers(ImmutableArray<UserId> users);
}
