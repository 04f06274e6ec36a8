using System.Globalization;
using LiveChat.Embedded.Sqlite;
using LiveChat.Embedded.Store;
using Orleans;
using Orleans.Runtime;

namespace LiveChat.Embedded.Reminders;

/// <summary>Reminders in the store's file.</summary>
internal sealed class SqliteReminderTable(ChatStore store) : IReminderTable
{
    private const string Columns = "SELECT grain, name, start_at, period, version FROM reminder";

    // As for grain state, no version ever comes back.
    private const string UpsertSql =
        """
        INSERT INTO reminder (grain, name, hash, start_at, period, version)
        VALUES (?1, ?2, ?3, ?4, ?5, random() & 0xFFFFFFFFFFFF)
        ON CONFLICT DO UPDATE SET start_at = excluded.start_at, period = excluded.period, version = version + 1
        RETURNING version
        """;

    public Task<ReminderTableData> ReadRows(GrainId grainId)
    {
        return store.ReadAsync(
            grainId,
            static (connection, grain) => Read(connection.Prepare($"{Columns} WHERE grain = ?1").Bind(1, grain.ToString())),
            CancellationToken.None);
    }

    public Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        // The hashes lie on a ring: from a greater number to a smaller one goes through zero.
        var sql = begin < end
            ? $"{Columns} WHERE hash > ?1 AND hash <= ?2"
            : $"{Columns} WHERE hash > ?1 OR hash <= ?2";
        return store.ReadAsync(
            (sql, begin, end),
            static (connection, asked) => Read(connection.Prepare(asked.sql).Bind(1, asked.begin).Bind(2, asked.end)),
            CancellationToken.None);
    }

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        return store.ReadAsync(
            (grainId, reminderName),
            static (connection, asked) => Read(connection
                .Prepare($"{Columns} WHERE grain = ?1 AND name = ?2")
                .Bind(1, asked.grainId.ToString())
                .Bind(2, asked.reminderName)).Reminders.FirstOrDefault(),
            CancellationToken.None);
    }

    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        return entry.ETag = await store.WriteAsync(entry, Upsert, CancellationToken.None);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        return store.WriteAsync(
            (grainId, reminderName, eTag),
            static (connection, asked) =>
            {
                connection
                    .Prepare("DELETE FROM reminder WHERE grain = ?1 AND name = ?2 AND version = ?3")
                    .Bind(1, asked.grainId.ToString())
                    .Bind(2, asked.reminderName)
                    .Bind(3, long.TryParse(asked.eTag, CultureInfo.InvariantCulture, out var version) ? version : -1)
                    .Run();
                return connection.Changes > 0;
            },
            CancellationToken.None);
    }

    public Task TestOnlyClearTable()
    {
        return store.WriteAsync(
            0,
            static (connection, _) =>
            {
                connection.Prepare("DELETE FROM reminder").Run();
                return true;
            },
            CancellationToken.None);
    }

    private static string Upsert(Connection connection, ReminderEntry entry)
    {
        using var statement = connection
            .Prepare(UpsertSql)
            .Bind(1, entry.GrainId.ToString())
            .Bind(2, entry.ReminderName)
            .Bind(3, entry.GrainId.GetUniformHashCode())
            .Bind(4, entry.StartAt.ToUniversalTime().Ticks)
            .Bind(5, entry.Period.Ticks);
        statement.Step();
        var version = statement.Long(0).ToString(CultureInfo.InvariantCulture);
        statement.Step();
        return version;
    }

    private static ReminderTableData Read(Statement statement)
    {
        using (statement)
        {
            var rows = new List<ReminderEntry>();
            while (statement.Step())
            {
                rows.Add(new ReminderEntry
                {
                    GrainId = GrainId.Parse(statement.Text(0)),
                    ReminderName = statement.Text(1),
                    StartAt = new DateTime(statement.Long(2), DateTimeKind.Utc),
                    Period = TimeSpan.FromTicks(statement.Long(3)),
                    ETag = statement.Long(4).ToString(CultureInfo.InvariantCulture),
                });
            }

            return new ReminderTableData(rows);
        }
    }
}
