namespace LiveChat.History.Invariants;

/// <summary>
/// Finds where sends appear in the final log: by the author's client id, or by the text itself, which is unique in a recorded run
/// (so that a message that was stored again under another id is found too).
/// </summary>
internal static class Appearances
{
    /// <summary>For each send, in the order given: the seqs where it is stored.</summary>
    public static List<(Send Send, List<long> Seqs)> Of(HistoryView history, IEnumerable<Send> sends)
    {
        var found = new List<(Send Send, List<long> Seqs)>();
        foreach (var room in sends.GroupBy(send => send.Room, StringComparer.Ordinal))
        {
            var byText = new Dictionary<(string, ContentHash), List<long>>();
            foreach (var send in room)
            {
                var seqs = new List<long>();
                byText[(send.Client, send.Hash)] = seqs;
                found.Add((send, seqs));
            }

            foreach (var entry in history.Log(room.Key))
            {
                if (entry.Message && byText.TryGetValue((entry.Sender, entry.Hash), out var seqs))
                {
                    seqs.Add(entry.Seq);
                }
            }
        }

        return found;
    }
}
