using LiveChat.Bench.Load;
using LiveChat.Driver.Honest;

namespace LiveChat.Bench.Workloads;

/// <summary>Rooms with many messages, made by one person through the hub.</summary>
internal static class RoomFilling
{
    private const int InFlight = 200;

    public static async Task<string[]> MakeAsync(
        BenchServer server, Account person, int rooms, int messages, CancellationToken cancellationToken)
    {
        var ids = new string[rooms];
        await People.EachAsync(rooms, async number =>
            ids[number] = (await server.Api.CreateRoomAsync(person.Token, $"Filled {number}", "public", cancellationToken)).Id, cancellationToken);
        await FillAsync(server, person, ids, messages, cancellationToken);
        return ids;
    }

    /// <summary>The same number of messages into each room, as fast as they are acknowledged.</summary>
    public static async Task FillAsync(
        BenchServer server, Account person, string[] rooms, int messages, CancellationToken cancellationToken)
    {
        var total = (long)rooms.Length * messages;
        var tally = new Tally();
        var crowd = new Crowd(server, tally);
        await crowd.ConnectAsync([.. Enumerable.Repeat(person, 16)], cancellationToken, listening: false);
        var sent = 0L;
        while (tally.Acks < total)
        {
            if (tally.Refused + tally.Closed > 0)
            {
                throw new InvalidOperationException($"The rooms could not be filled: {tally.FirstTrouble}");
            }

            await server.OnReactorAsync(() =>
            {
                for (; sent < total && sent - tally.Acks < InFlight; sent++)
                {
                    crowd.Sockets[(int)(sent % crowd.Sockets.Count)].Say(rooms[sent % rooms.Length], Clock.Micros);
                }
            });
            await Task.Delay(1, cancellationToken);
        }

        await crowd.CloseAsync();
    }
}
