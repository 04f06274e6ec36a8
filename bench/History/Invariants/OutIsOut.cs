namespace LiveChat.History.Invariants;

/// <summary>A second after somebody's removal from a room was acknowledged, nothing of it is shown to them any more.</summary>
internal sealed class OutIsOut : IInvariant
{
    private const long GraceMicroseconds = 1_000_000;

    public string Id => "I8";

    public string Violations => "shown after removal";

    public string Facts => "stays that ended";

    public void Check(HistoryView history, Findings findings)
    {
        var stays = history.Recorded.Memberships.ToLookup(stay => (stay.Client, stay.Room));
        var ended = stays.Where(person => person.Any(stay => stay.TTo is not null)).Select(person => person.Key).ToHashSet();
        findings.Look(history.Recorded.Memberships.Count(stay => stay.TTo is not null));
        foreach (var shown in history.Recorded.Shown)
        {
            var person = (shown.Client, shown.Room);
            if (!ended.Contains(person))
            {
                continue;
            }

            // The stay in force is the one that was asked for last before the event was shown.
            var stay = stays[person].Where(stay => stay.TFrom <= shown.TShown).MaxBy(stay => stay.TFrom);
            if (stay?.TTo is { } gone && shown.TShown > gone + GraceMicroseconds)
            {
                findings.Report($"{shown.Device} showed {shown.Room}/{shown.Seq} {(shown.TShown - gone) / 1000} ms after {shown.Client} was out");
            }
        }
    }
}
