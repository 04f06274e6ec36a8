using LiveChat.Driver.Wire;
using LiveChat.History;

namespace LiveChat.Driver.Honest;

/// <summary>Reads whole rooms back through the API, as any member could.</summary>
internal static class LogDump
{
    private const int Page = 100;

    public static async Task<List<WireEvent>> ReadAsync(ChatApi api, string token, string room, CancellationToken cancellationToken)
    {
        var log = new List<WireEvent>();
        while (true)
        {
            var after = log.Count == 0 ? 0 : log[^1].Seq;
            var page = await Persistently.AskAsync(
                () => api.HistoryAsync(token, room, $"after={after}&limit={Page}", cancellationToken), cancellationToken);
            log.AddRange(page.Events);
            if (page.Events.Length == 0 || page.To >= page.Head)
            {
                return log;
            }
        }
    }

    public static void Record(string room, IEnumerable<WireEvent> log, Recorder recorder)
    {
        foreach (var happened in log)
        {
            recorder.Add(new Stored(room, happened.Seq, happened.By, happened.ClientId, happened.Hash, happened.IsMessage));
        }
    }
}
