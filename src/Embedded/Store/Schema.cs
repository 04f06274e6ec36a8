using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Ports;

namespace LiveChat.Embedded.Store;

/// <summary>What is in the file. Every step, once released, stays as it is; the next change is a step of its own.</summary>
internal static class Schema
{
    /// <summary>Marks a file as ours: "LVCT".</summary>
    private const long ApplicationId = 0x4C564354;

    /// <summary>Step n makes version n + 1 of version n.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        SchemaVersion1.Sql, SchemaVersion2.Sql, SchemaRoomKinds.Sql, SchemaRoomLife.Sql, SchemaMessageNotes.Sql, SchemaPictures.Sql,
        SchemaRoomOrders.Sql, SchemaThreads.Sql, SchemaFiles.Sql, SchemaLinks.Sql,
    ];

    /// <summary>Brings a file to the newest version, all steps or none.</summary>
    /// <exception cref="StoreRefusedException">The file is not ours, or newer than this program.</exception>
    public static void Migrate(Connection connection) => Migrate(connection, Steps);

    public static void Migrate(Connection connection, IReadOnlyList<string> steps)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var version = VersionOf(connection, steps.Count);
            foreach (var step in steps.Skip(version))
            {
                connection.Execute(step);
            }

            connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {steps.Count}");
            connection.Execute("COMMIT");
        }
        catch
        {
            if (!connection.IsIdle)
            {
                connection.Execute("ROLLBACK");
            }

            throw;
        }
    }

    /// <summary>The version of a file that this program can use.</summary>
    /// <exception cref="StoreRefusedException">It cannot.</exception>
    public static int VersionOf(Connection connection, int newest)
    {
        var version = connection.Ask("PRAGMA user_version");
        var isEmpty = connection.Ask("SELECT COUNT(*) FROM sqlite_schema") == 0;
        if (!isEmpty && connection.Ask("PRAGMA application_id") != ApplicationId)
        {
            throw new StoreRefusedException("The file is not a store of LiveChat.");
        }

        if (version > newest)
        {
            throw new StoreRefusedException(
                $"The store was written by a newer LiveChat (schema {version}; this one knows {newest}). Run that version again, or restore an older backup.");
        }

        return (int)version;
    }
}
