using System.Text.Json;

namespace LiveChat.History;

/// <summary>A recorded run on disk: JSON lines, one fact a line.</summary>
public static class HistoryFile
{
    public static async Task WriteAsync(string path, RecordedHistory history, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16, useAsync: false);
        await using var lines = new StreamWriter(file);
        foreach (var fact in history.Records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await lines.WriteLineAsync(JsonSerializer.Serialize(fact, HistoryJson.Default.HistoryRecord));
        }
    }

    /// <exception cref="JsonException">A line is not a fact; the message has its number.</exception>
    public static async Task<RecordedHistory> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var history = new RecordedHistory();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            history.Add(Parse(line, number));
        }

        return history;
    }

    private static HistoryRecord Parse(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, HistoryJson.Default.HistoryRecord)
                ?? throw new JsonException($"Line {number} is null.");
        }
        catch (Exception broken) when (broken is JsonException or FormatException or NotSupportedException)
        {
            throw new JsonException($"Line {number} is not a fact of a history: {broken.Message}", broken);
        }
    }
}
