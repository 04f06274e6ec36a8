using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.Bench.Results;

/// <summary>The results of one call of <c>livechat bench</c>, as kept in bench/results.</summary>
/// <param name="Silos">How many, when the server was the cluster shape; else null.</param>
/// <param name="Settings">Of the server, those given with <c>--env</c>; null when none were.</param>
/// <param name="Engine">What the grains ran on, when that was measured alone; else null.</param>
internal sealed record ResultFile(
    string Date, string Commit, Machine Machine, int Runs, double SecondsPerMeasurement, IReadOnlyList<Summary> Figures,
    int? Silos = null, IReadOnlyDictionary<string, string>? Settings = null, string? Engine = null)
{
    /// <summary>Writes <c>date-commit.json</c>, or <c>date-commit-silos3.json</c>; a later one of the same day and commit is numbered from 2.</summary>
    public async Task<string> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var name = Path.Combine(folder, $"{Date}-{Commit}{(Silos is null ? "" : $"-silos{Silos}")}");
        var path = Enumerable.Range(1, 1_000).Select(number => number == 1 ? $"{name}.json" : $"{name}-{number}.json").First(free => !File.Exists(free));
        await SaveAsync(path, cancellationToken);
        return path;
    }

    public Task SaveAsync(string path, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(path, JsonSerializer.Serialize(this, ResultJson.Readable.ResultFile) + "\n", cancellationToken);

    public static string Today() => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The short id of the commit that is checked out; with a mark when files differ from it.</summary>
    public static async Task<string> CommitAsync(string root, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", ["-C", root, "describe", "--always", "--dirty", "--exclude", "*"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var text = await git.StandardOutput.ReadToEndAsync(cancellationToken);
        await git.WaitForExitAsync(cancellationToken);
        return text.Trim() is { Length: > 0 } commit ? commit : "unknown";
    }
}

[JsonSerializable(typeof(ResultFile))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>People read these files too.</summary>
    public static ResultJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
