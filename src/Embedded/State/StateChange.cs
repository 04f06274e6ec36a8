using System.Globalization;
using LiveChat.Embedded.Sqlite;

namespace LiveChat.Embedded.State;

/// <summary>A write of a grain's state, or with no JSON its removal, on the condition that the version is the one last seen.</summary>
internal sealed record StateChange(string Grain, string Name, string? ETag, byte[]? Json)
{
    // The first version is a random number: a record that was removed and made again must not have a version that somebody still holds.
    private const string InsertSql =
        """
        INSERT INTO grain_state (grain, name, version, json) VALUES (?1, ?2, random() & 0xFFFFFFFFFFFF, ?3)
        ON CONFLICT DO NOTHING RETURNING version
        """;

    private const string UpdateSql =
        "UPDATE grain_state SET version = version + 1, json = ?3 WHERE grain = ?1 AND name = ?2 AND version = ?4 RETURNING version";

    private const string DeleteSql = "DELETE FROM grain_state WHERE grain = ?1 AND name = ?2 AND version = ?4 RETURNING version";

    private const string VersionSql = "SELECT version FROM grain_state WHERE grain = ?1 AND name = ?2";

    /// <summary>Whether it was done, and the version that is stored now.</summary>
    public (bool Applied, string? Version) Apply(Connection connection)
    {
        return (Json, ETag) switch
        {
            (null, null) => Ask(connection, VersionSql) is { } stored ? (false, stored) : (true, null),
            (null, _) => Ask(connection, DeleteSql) is not null ? (true, null) : Refused(connection),
            (_, null) => Ask(connection, InsertSql) is { } version ? (true, version) : Refused(connection),
            _ => Ask(connection, UpdateSql) is { } version ? (true, version) : Refused(connection),
        };
    }

    private (bool Applied, string? Version) Refused(Connection connection) => (false, Ask(connection, VersionSql));

    private string? Ask(Connection connection, string sql)
    {
        using var statement = connection.Prepare(sql).Bind(1, Grain).Bind(2, Name);
        if (sql is InsertSql or UpdateSql)
        {
            statement.Bind(3, Json);
        }

        if (sql is UpdateSql or DeleteSql)
        {
            // An ETag that is no number of ours matches nothing.
            statement.Bind(4, long.TryParse(ETag, CultureInfo.InvariantCulture, out var version) ? version : -1);
        }

        string? answer = null;
        while (statement.Step())
        {
            answer = statement.Long(0).ToString(CultureInfo.InvariantCulture);
        }

        return answer;
    }
}
