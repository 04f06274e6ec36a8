using LiveChat.EndToEnd.Server;
using Microsoft.Data.Sqlite;

namespace LiveChat.EndToEnd.Pictures;

/// <summary>A server with a believable yesterday. What was said comes in through the API; then the log is told when.</summary>
internal static class DemoServer
{
    /// <summary>An entry is in one of the two tables.</summary>
    private static readonly string Backdate = string.Concat(((string[])["log", "log_new"]).Select(table =>
        $"""
        UPDATE {table} SET at = $at, body = CAST(json_set(CAST(body AS TEXT), '$.at', $at) AS BLOB)
        WHERE key = ((SELECT number FROM room WHERE id = $room) << 40) + $seq;

        """));

    public static async Task<LiveServer> StartAsync()
    {
        var server = await LiveServer.StartAsync(("Server:Name", "Harbour Lab"));
        try
        {
            var times = await FillAsync(server);
            await server.KillAsync();
            await BackdateAsync(server, times);
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static async Task<List<(string Room, long Seq, DateTimeOffset At)>> FillAsync(LiveServer server)
    {
        var people = new Dictionary<string, Caller>();
        foreach (var (name, displayName) in DemoPeople.All)
        {
            people[name] = await Caller.SignUpAsync(server.Url, name, displayName);
        }

        var times = new List<(string, long, DateTimeOffset)>();
        foreach (var room in DemoTalk.Rooms)
        {
            times.AddRange(await FillAsync(room, people));
        }

        foreach (var person in people.Values)
        {
            await person.DisposeAsync();
        }

        return times;
    }

    private static async Task<List<(string, long, DateTimeOffset)>> FillAsync(DemoRoom room, Dictionary<string, Caller> people)
    {
        var owner = people[room.Members[0]];
        var id = await owner.CreateRoomAsync(room.Name, room.Topic, room.IsPrivate ? "private" : "public");
        var invite = room.IsPrivate ? await owner.InviteAsync(id) : null;
        foreach (var name in room.Members.Skip(1))
        {
            await (invite is null ? people[name].JoinAsync(id) : people[name].AcceptAsync(invite));
        }

        var times = new List<(string, long, DateTimeOffset)>();
        for (var place = 0; place < room.Lines.Length; place++)
        {
            var line = room.Lines[place];
            var (seq, ordinal) = await people[line.By].SayAsync(id, line.Text);
            times.Add((id, seq, DemoTalk.At(line.At)));
            if (place == room.Lines.Length - room.Unread - 1)
            {
                await people[DemoPeople.Viewer].MarkReadAsync(id, seq, ordinal);
            }
        }

        var before = times[0].Item2;
        times.AddRange(Enumerable.Range(1, (int)before - 1).Select(seq => (id, (long)seq, DemoTalk.At("14 09:00"))));
        return times;
    }

    private static async Task BackdateAsync(LiveServer server, List<(string Room, long Seq, DateTimeOffset At)> times)
    {
        var file = Directory.EnumerateFiles(Path.Combine(server.DataFolder, "data"), "*.db").Single();
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        foreach (var (room, seq, at) in times)
        {
            await using var update = new SqliteCommand(Backdate, connection, transaction);
            update.Parameters.AddWithValue("$at", at.ToUnixTimeMilliseconds());
            update.Parameters.AddWithValue("$room", room);
            update.Parameters.AddWithValue("$seq", seq);
            Assert.Equal(1, await update.ExecuteNonQueryAsync());
        }

        await transaction.CommitAsync();
    }
}
