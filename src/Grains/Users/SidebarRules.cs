using System.Collections.Immutable;
using LiveChat.Grains.Names;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Users;

/// <summary>What an order of rooms may be, as pure decisions.</summary>
internal static class SidebarRules
{
    private static readonly Refusal Outdated =
        new(RefusalCode.Outdated, "Another device changed this in the meantime. Take its order and try again.");

    private static readonly Refusal NoOrder = new(RefusalCode.BadRequest, "This is no order of rooms.");

    private static readonly Refusal UnfitName =
        new(RefusalCode.NameInvalid, $"A folder's name is one line of at most {SidebarOrder.MaxFolderName} characters.");

    private static readonly Refusal TooManyFolders = new(RefusalCode.TooMany, $"One can have {SidebarOrder.MaxFolders} folders.");

    /// <summary>The order as it will be kept: only rooms that the person is in, each in one folder at most.</summary>
    /// <param name="wanted">What shall be.</param>
    /// <param name="now">What is.</param>
    /// <param name="isMine">Whether the person is in a room.</param>
    public static Result<SidebarOrder> Change(SidebarOrder wanted, SidebarOrder now, Func<RoomId, bool> isMine)
    {
        if (wanted.Version != now.Version)
        {
            return Outdated;
        }

        if (wanted.Favourites.IsDefault || wanted.Folders.IsDefault || wanted.Muted.IsDefault
            || wanted.Folders.Any(folder => folder is null || folder.Rooms.IsDefault)
            || !Enum.IsDefined(wanted.Rooms) || !Enum.IsDefined(wanted.Conversations))
        {
            return NoOrder;
        }

        if (wanted.Folders.Length > SidebarOrder.MaxFolders)
        {
            return TooManyFolders;
        }

        var placed = new HashSet<RoomId>();
        var folders = ImmutableArray.CreateBuilder<RoomFolder>(wanted.Folders.Length);
        foreach (var folder in wanted.Folders)
        {
            if (PlainName.CleanLine(folder.Name, SidebarOrder.MaxFolderName) is not { Length: > 0 } name)
            {
                return UnfitName;
            }

            folders.Add(folder with { Name = name, Rooms = [.. folder.Rooms.Where(room => isMine(room) && placed.Add(room))] });
        }

        return wanted with
        {
            Version = now.Version + 1,
            Folders = folders.ToImmutable(),
            Favourites = [.. wanted.Favourites.Where(isMine).Distinct()],
            Muted = [.. wanted.Muted.Where(isMine).Distinct()],
        };
    }
}
