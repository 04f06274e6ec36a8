using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace LiveChat.Bench.Workloads.Search;

/// <summary>A PostgreSQL of its own with the same messages, found by its full-text search (GIN): what a chat on it would do.</summary>
/// <remarks>It is asked in two ways: over a local socket by a driver with prepared statements, for messages alone; and over HTTP for what a page of them needs (<see cref="PostgresDoor"/>).</remarks>
internal sealed class PostgresText : IAsyncDisposable
{
    private static readonly string[] Homes = ["/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/15/bin", "/usr/local/bin", "/usr/bin"];

    private readonly string _folder;
    private readonly Process _process;
    private readonly NpgsqlDataSource _source;

    private PostgresText(string folder, Process process, string database)
    {
        (_folder, _process, Database) = (folder, process, database);
        _source = new NpgsqlDataSourceBuilder(database).Build();
    }

    /// <summary>How it is reached.</summary>
    public string Database { get; }

    /// <summary>Null when there is none on this machine.</summary>
    public static async Task<PostgresText?> StartAsync(CancellationToken cancellationToken)
    {
        if (Array.Find(Homes, home => File.Exists(Path.Combine(home, "initdb")) && File.Exists(Path.Combine(home, "postgres"))) is not { } bin)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("livechat-pg-").FullName;
        string[] asWho = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : []; // It refuses to run as root.
        if (asWho.Length > 0)
        {
            await RunAsync(["chown", "postgres", folder], cancellationToken);
        }

        var data = Path.Combine(folder, "data");
        await RunAsync([.. asWho, Path.Combine(bin, "initdb"), "-D", data, "-A", "trust", "-U", "bench", "--locale=C.UTF-8", "-E", "UTF8"], cancellationToken);
        string[] settings = ["listen_addresses=", $"unix_socket_directories={folder}", "shared_buffers=2GB", "work_mem=64MB", "maintenance_work_mem=1GB", "max_wal_size=4GB", "jit=off"];
        var process = Start([.. asWho, Path.Combine(bin, "postgres"), "-D", data, .. settings.SelectMany(setting => (string[])["-c", setting])]);
        var postgres = new PostgresText(folder, process, $"Host={folder};Username=bench;Database=postgres;Command Timeout=600;Max Auto Prepare=20;Auto Prepare Min Usages=2");
        try
        {
            await postgres.ReadyAsync(cancellationToken);
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same messages in the same order, then the index.</summary>
    public async Task FillAsync(IEnumerable<string> messages, int rooms, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await DoAsync(connection, "DROP TABLE IF EXISTS message", cancellationToken);
        await DoAsync(
            connection,
            "CREATE TABLE message (id bigint PRIMARY KEY, room int NOT NULL, at timestamptz NOT NULL, said text NOT NULL, terms tsvector GENERATED ALWAYS AS (to_tsvector('english', said)) STORED)",
            cancellationToken);
        await using (var copy = await connection.BeginBinaryImportAsync("COPY message (id, room, at, said) FROM STDIN (FORMAT binary)", cancellationToken))
        {
            var (id, at) = (0L, DateTime.UnixEpoch);
            foreach (var text in messages)
            {
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(id, NpgsqlDbType.Bigint, cancellationToken);
                await copy.WriteAsync((int)(id % rooms), NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(at.AddMilliseconds(id), NpgsqlDbType.TimestampTz, cancellationToken);
                await copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);
                id++;
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await DoAsync(connection, "CREATE INDEX message_terms ON message USING gin (terms)", cancellationToken);
        await DoAsync(connection, "CREATE INDEX message_room ON message (room, at)", cancellationToken);
        await DoAsync(connection, "DROP TABLE IF EXISTS member", cancellationToken);
        await DoAsync(connection, "CREATE TABLE member (person int, room int, PRIMARY KEY (person, room))", cancellationToken);
        await DoAsync(connection, $"INSERT INTO member SELECT 1, generate_series(0, {rooms - 1})", cancellationToken);
        await DoAsync(connection, "VACUUM ANALYZE member", cancellationToken);
        await DoAsync(connection, "VACUUM ANALYZE message", cancellationToken);
    }

    /// <summary>The newest, or the best, twenty.</summary>
    /// <param name="query">In our signs.</param>
    /// <param name="rooms">Of which rooms: numbers from 0.</param>
    /// <param name="byRelevance">The best first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many were found.</returns>
    public async Task<int> SearchAsync(string query, int[] rooms, bool byRelevance, CancellationToken cancellationToken)
    {
        await using var command = Search(_source, query, byRelevance, rooms.Length == 1 ? "room = $2" : "room = ANY($2)", "id, room, at, said");
        command.Parameters.Add(rooms.Length == 1 ? new NpgsqlParameter { Value = rooms[0] } : new NpgsqlParameter { Value = rooms });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            found += reader.GetString(3).Length > 0 ? 1 : 0;
        }

        return found;
    }

    /// <summary>The newest, or the best, twenty.</summary>
    /// <param name="source">Where.</param>
    /// <param name="query">In our signs; it becomes the first parameter.</param>
    /// <param name="byRelevance">The best first.</param>
    /// <param name="where">In which rooms.</param>
    /// <param name="columns">What of each, of a message's columns and <c>wanted</c>, which is what was looked for.</param>
    /// <param name="show">What is asked of those that were found; null: nothing more.</param>
    public static NpgsqlCommand Search(NpgsqlDataSource source, string query, bool byRelevance, string where, string columns, Func<string, string>? show = null)
    {
        // What begins so is not in the language that people type there; it is said to the engine itself.
        var isBegin = query.EndsWith('*');
        var wanted = isBegin ? "to_tsquery('english', $1)" : "websearch_to_tsquery('english', $1)";
        var order = byRelevance ? "ts_rank(terms, wanted)" : "at";
        var hits = $"SELECT {columns} FROM message, {wanted} wanted WHERE {where} AND terms @@ wanted ORDER BY {order} DESC LIMIT 20";
        var command = source.CreateCommand(show is null ? hits : show(hits));
        command.Parameters.Add(new NpgsqlParameter { Value = isBegin ? query[..^1] + ":*" : query });
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        for (var left = 300; ; left--)
        {
            try
            {
                await using var connection = await _source.OpenConnectionAsync(cancellationToken);
                return;
            }
            catch (NpgsqlException) when (left > 0 && !_process.HasExited)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task RunAsync(string[] command, CancellationToken cancellationToken)
    {
        using var process = Start(command);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command[^1]}: {process.ExitCode}");
        }
    }

    private static Process Start(string[] command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", .. command]) { WorkingDirectory = "/" };
        return Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
    }
}
