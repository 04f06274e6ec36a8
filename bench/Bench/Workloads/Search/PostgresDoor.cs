using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using LiveChat.Bench.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Npgsql;

namespace LiveChat.Bench.Workloads.Search;

/// <summary>
/// What a chat whose search is PostgreSQL's would answer over HTTP, at the least: it reads who asks from a signed token, looks only in rooms they are in, and gives of each
/// message a piece with what was found marked, and what was said before and after it. No typing slips, filters, hidden messages, edits, or files.
/// </summary>
internal static class PostgresDoor
{
    public const string Name = "postgres-door";

    private static readonly SymmetricSecurityKey Key = new(SHA256.HashData(Encoding.UTF8.GetBytes(Name)));

    private static readonly TokenValidationParameters Checks = new() { IssuerSigningKey = Key, ValidateAudience = false, ValidateIssuer = false };

    public static Command Make() => SideServer.Command(Name, "Searches a PostgreSQL; W8 is measured against it.", Map, _ => { });

    /// <summary>For the one person who asks, for the hour that is usual.</summary>
    public static string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Claims = new Dictionary<string, object> { ["sub"] = "1" },
        SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
    });

    private static void Map(WebApplication app, string database)
    {
        var source = new NpgsqlDataSourceBuilder(database).Build();
        app.Lifetime.ApplicationStopped.Register(source.Dispose);
        var tokens = new JsonWebTokenHandler();
        app.MapGet("/api/v1/search", async (string q, string? sort, int? room, HttpContext context) =>
        {
            var header = context.Request.Headers.Authorization.ToString();
            var token = await tokens.ValidateTokenAsync(header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : "", Checks);
            return token.IsValid && int.TryParse(token.ClaimsIdentity.FindFirst("sub")?.Value, out var person)
                ? (IResult)TypedResults.Ok(new { items = await FindAsync(source, person, q, room, sort != "newest", context.RequestAborted) })
                : TypedResults.Unauthorized();
        });
    }

    private static async Task<List<Found>> FindAsync(NpgsqlDataSource source, int person, string query, int? room, bool byRelevance, CancellationToken cancellationToken)
    {
        const string Mine = "room IN (SELECT room FROM member WHERE person = $2 AND ($3 IS NULL OR room = $3))";
        await using var command = PostgresText.Search(source, query, byRelevance, Mine, "id, room, at, said, wanted", hits => $"""
            SELECT hit.id, hit.room, hit.at, ts_headline('english', hit.said, wanted, 'StartSel=<<, StopSel=>>'), before.said, after.said FROM ({hits}) hit
            LEFT JOIN LATERAL (SELECT said FROM message WHERE room = hit.room AND at < hit.at ORDER BY at DESC LIMIT 1) before ON true
            LEFT JOIN LATERAL (SELECT said FROM message WHERE room = hit.room AND at > hit.at ORDER BY at LIMIT 1) after ON true
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = person });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = room });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<Found>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new Found(reader.GetInt64(0), reader.GetInt32(1), reader.GetDateTime(2), reader.GetString(3), Text(reader, 4), Text(reader, 5)));
        }

        return found;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private sealed record Found(long Id, int Room, DateTime At, string Text, string? Before, string? After);
}
