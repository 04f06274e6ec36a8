using System.Collections.Immutable;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Embedded.Rooms;

/// <summary>All rooms and conversations of a store.</summary>
public static class StoredRooms
{
    /// <summary>The heads of all that have a log.</summary>
    /// <param name="services">With the embedded stores.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The store failed.</exception>
    public static async Task<ImmutableArray<RoomHead>> GetRoomHeadsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var rooms = await services.GetRequiredService<ChatStore>().ReadAsync(
            0,
            static (connection, _) =>
            {
                var ids = ImmutableArray.CreateBuilder<RoomId>();
                using var row = connection.Prepare("SELECT id FROM room ORDER BY number");
                while (row.Step())
                {
                    ids.Add(new RoomId(row.Text(0)));
                }

                return ids.ToImmutable();
            },
            cancellationToken);
        return [.. (await services.GetRequiredService<IRoomLog>().GetHeadsAsync(rooms, cancellationToken)).Where(head => head.Seq > 0)];
    }
}
