namespace LiveChat.History.Invariants;

/// <summary>
/// What a device shows of a room is strictly increasing, without repeats, and is the log itself: all of it since joining for a member,
/// a beginning of it without holes for somebody who left (who could not repair any more).
/// </summary>
internal sealed class ShownInOrder : IInvariant
{
    public string Id => "I5";

    public string Violations => "gaps, repeats, disorder as shown";

    public string Facts => "shown events";

    public void Check(HistoryView history, Findings findings)
    {
        var screens = history.Recorded.Shown
            .GroupBy(shown => (shown.Client, shown.Device, shown.Room))
            .ToDictionary(screen => screen.Key, screen => screen.ToArray());
        foreach (var ((_, device, room), screen) in screens)
        {
            findings.Look(screen.Length);
            CheckOrder(device, room, screen, findings);
            CheckContent(history, device, room, screen, findings);
        }

        var stays = history.Recorded.Memberships.ToLookup(stay => stay.Client, StringComparer.Ordinal);
        foreach (var device in history.Recorded.Devices)
        {
            foreach (var stay in stays[device.Client])
            {
                var screen = screens.GetValueOrDefault((device.Client, device.Name, stay.Room), []);
                CheckComplete(history, device.Name, stay, screen, findings);
            }
        }
    }

    private static void CheckOrder(string device, string room, Shown[] screen, Findings findings)
    {
        for (var i = 1; i < screen.Length; i++)
        {
            if (screen[i].Seq <= screen[i - 1].Seq)
            {
                findings.Report($"{device} showed {room}/{screen[i].Seq} after {room}/{screen[i - 1].Seq}");
            }
        }
    }

    private static void CheckContent(HistoryView history, string device, string room, Shown[] screen, Findings findings)
    {
        foreach (var shown in screen)
        {
            var found = false;
            foreach (var entry in history.At(room, shown.Seq))
            {
                found |= entry.Hash == shown.Hash && (entry.ClientMsgId ?? "") == shown.Id;
            }

            if (!found)
            {
                findings.Report($"{device} showed {room}/{shown.Seq} ({shown.Id}, hash {shown.Hash}), which is not what is stored there");
            }
        }
    }

    private static void CheckComplete(HistoryView history, string device, Membership stay, Shown[] screen, Findings findings)
    {
        var shown = new HashSet<long>(screen.Length);
        var last = 0L;
        foreach (var there in screen)
        {
            if (there.Seq >= stay.FromSeq && there.Seq < (stay.ToSeq ?? long.MaxValue))
            {
                shown.Add(there.Seq);
                last = Math.Max(last, there.Seq);
            }
        }

        var log = history.Log(stay.Room);
        var end = stay.ToSeq is null ? long.MaxValue : last;
        for (var i = HistoryView.FirstFrom(log, stay.FromSeq); i < log.Length && log[i].Seq <= end; i++)
        {
            if (!shown.Contains(log[i].Seq))
            {
                findings.Report($"{device} never showed {stay.Room}/{log[i].Seq}, though its owner was there from {stay.FromSeq}");
            }
        }
    }
}
