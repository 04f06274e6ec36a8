using System.Collections.Immutable;
using System.Diagnostics;
using LiveChat.Embedded.Rooms;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.PortContracts.Rooms;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveChat.Embedded.Tests.Crash;

/// <summary>
/// This program as a process of its own, which appends to a few rooms at once and says what was acked: "room seq" a line; "! room" for
/// a failure, after which it goes on from the head.
/// </summary>
internal static class AppendingProcess
{
    public const string Verb = "append-until-killed";
    public const int Rooms = 5;

    private const int MostEntriesPerRoom = 20_000;
    private const int MostFailuresPerRoom = 20;

    public static RoomId Room(int number) => new($"crash{number}");

    public static Process Start(string folder, string? shell = null)
    {
        // The program itself, also when the tests were started as "dotnet LiveChat.Embedded.Tests.dll".
        var self = Path.ChangeExtension(typeof(AppendingProcess).Assembly.Location, null);
        var start = shell is null
            ? new ProcessStartInfo(self, [Verb, folder])
            : new ProcessStartInfo("bash", ["-c", $"{shell}; exec \"$0\" \"$@\"", self, Verb, folder]);
        start.RedirectStandardOutput = true;
        return Process.Start(start)!;
    }

    public static async Task RunAsync(string folder)
    {
        using var store = ChatStore.Open(
            new EmbeddedOptions { DataFolder = folder, CheckpointPages = 100 },
            new StoreInstruments(new TestMeters()),
            NullLogger<ChatStore>.Instance);
        var log = new SqliteRoomLog(store);
        await Task.WhenAll(Enumerable.Range(0, Rooms).Select(number => Task.Run(() => FillAsync(log, Room(number)))));
    }

    private static async Task FillAsync(SqliteRoomLog log, RoomId room)
    {
        var (failures, body) = (0, new string('x', 300));
        var head = (await log.GetHeadsAsync([room], default))[0].Seq;
        for (var last = head + MostEntriesPerRoom; head < last && failures < MostFailuresPerRoom;)
        {
            ImmutableArray<LogEntry> batch =
            [
                .. Enumerable.Range(1, (int)(head % 7) + 1)
                    .Select(i => LogEntries.Message(head + i, body: body).In(room)),
            ];
            try
            {
                var result = await log.AppendAsync(room, batch, default);
                head += result.Stored;
                Say($"{room} {head}");
                failures += result.Stop == AppendStop.None ? 0 : 1;
            }
            catch (IOException)
            {
                failures++;
                Say($"! {room}");
                head = (await log.GetHeadsAsync([room], default))[0].Seq;
            }
        }
    }

    private static void Say(string line)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
