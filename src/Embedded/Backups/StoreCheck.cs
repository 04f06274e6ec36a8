using LiveChat.Embedded.Sqlite;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using static SQLitePCL.raw;

namespace LiveChat.Embedded.Backups;

/// <summary>Looks whether a store is whole.</summary>
public static class StoreCheck
{
    /// <summary>What is wrong with the store in a folder; nothing if it is whole. May run while the server runs.</summary>
    /// <exception cref="StoreRefusedException">There is no store in the folder, or not one that this program knows.</exception>
    public static IReadOnlyList<string> Run(string dataFolder)
    {
        using var connection = OpenExisting(dataFolder);
        Schema.VersionOf(connection, Schema.Steps.Count);
        return Damage(connection);
    }

    /// <summary>Opens the store of a folder to read it, whether or not a server has it open too.</summary>
    internal static Connection OpenExisting(string dataFolder)
    {
        var file = Path.Combine(dataFolder, ChatStore.FileName);
        return File.Exists(file)
            ? Connection.OpenReader(file)
            : throw new StoreRefusedException($"There is no store in {dataFolder}.");
    }

    /// <summary>Throws unless a single file is a whole store that this program knows.</summary>
    internal static void Require(string file)
    {
        try
        {
            using var connection = Connection.Open(file, SQLITE_OPEN_READONLY);
            if (Schema.VersionOf(connection, Schema.Steps.Count) == 0)
            {
                throw new StoreRefusedException($"{file} is not a store of LiveChat.");
            }

            if (Damage(connection) is [var first, ..])
            {
                throw new StoreRefusedException($"{file} is damaged: {first}");
            }
        }
        catch (SqliteFailure failure)
        {
            throw new StoreRefusedException($"{file} is damaged, or not a store of LiveChat. {failure.Message}");
        }
    }

    private static List<string> Damage(Connection connection)
    {
        var lines = new List<string>();
        try
        {
            using var statement = connection.Prepare("PRAGMA quick_check");
            while (statement.Step())
            {
                lines.Add(statement.Text(0));
            }
        }
        catch (SqliteFailure failure) when ((failure.Code & 0xFF) is SQLITE_CORRUPT or SQLITE_NOTADB)
        {
            lines.Add(failure.Message);
        }

        return lines is ["ok"] ? [] : lines;
    }
}
