namespace LiveChat.History.Invariants;

/// <summary>Everything that had to go outside arrived, and no receiver acted on it twice.</summary>
internal sealed class OutboxDrained : IInvariant
{
    public string Id => "I14";

    public string Violations => "undelivered or applied twice";

    public string Facts => "things to deliver";

    public void Check(HistoryView history, Findings findings)
    {
        var arrived = history.Recorded.Deliveries.Select(delivery => delivery.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var item in history.Recorded.Outbox)
        {
            findings.Look();
            if (!arrived.Contains(item.Id))
            {
                findings.Report($"{item.Id} was never delivered");
            }
        }

        var repeats = history.Recorded.Deliveries
            .Where(delivery => delivery.Applied)
            .GroupBy(delivery => (delivery.Receiver, delivery.Id))
            .Where(applied => applied.Count() > 1);
        foreach (var repeat in repeats)
        {
            findings.Report($"{repeat.Key.Receiver} acted on {repeat.Key.Id} {repeat.Count()} times");
        }
    }
}
