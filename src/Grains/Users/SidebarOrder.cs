using System.Collections.Immutable;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Users;

/// <summary>How somebody arranges their rooms and conversations, on all their devices.</summary>
[GenerateSerializer, Immutable, Alias("user.sidebar-order")]
public sealed record SidebarOrder
{
    public const int MaxFolders = 100;

    public const int MaxFolderName = 64;

    public static readonly SidebarOrder None = new()
    {
        Version = 0,
        Favourites = [],
        Folders = [],
        Muted = [],
        Rooms = SidebarSort.Unset,
        Conversations = SidebarSort.Unset,
    };

    /// <summary>Of the change that this comes after: a change of another version is refused, because it would undo what came between.</summary>
    [Id(0)] public required long Version { get; init; }

    [Id(1)] public required ImmutableArray<RoomId> Favourites { get; init; }

    /// <summary>In the order in which they stand; at most <see cref="MaxFolders"/>.</summary>
    [Id(2)] public required ImmutableArray<RoomFolder> Folders { get; init; }

    /// <summary>Those whose unread messages do not call for attention.</summary>
    [Id(3)] public required ImmutableArray<RoomId> Muted { get; init; }

    /// <summary>Of the section of rooms.</summary>
    [Id(4)] public required SidebarSort Rooms { get; init; }

    /// <summary>Of the section of conversations.</summary>
    [Id(5)] public required SidebarSort Conversations { get; init; }
}

/// <summary>Rooms and conversations that somebody put together.</summary>
[GenerateSerializer, Immutable, Alias("user.room-folder")]
public sealed record RoomFolder
{
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public required bool Collapsed { get; init; }

    [Id(2)] public required ImmutableArray<RoomId> Rooms { get; init; }
}

/// <summary>In which order a section of the sidebar stands.</summary>
[GenerateSerializer, Alias("user.sidebar-sort")]
public enum SidebarSort
{
    /// <summary>Nothing chosen: rooms by name, conversations by the latest word.</summary>
    Unset = 0,
    Name = 1,
    Latest = 2,

    /// <summary>What is unread first.</summary>
    Unread = 3,
}
