using System.Diagnostics.Metrics;
using LiveChat.Api.Health;
using LiveChat.Api.Hub;
using LiveChat.Grains.Ports;

namespace LiveChat.Api.Server;

/// <summary>What is measured of this process besides its store. docs/operations/monitoring.md explains each.</summary>
internal sealed class ChatInstruments
{
    public const string MeterName = "LiveChat";

    private static readonly KeyValuePair<string, object?> Ok = new("outcome", "ok");
    private static readonly KeyValuePair<string, object?> Refused = new("outcome", "refused");
    private static readonly KeyValuePair<string, object?> Failed = new("outcome", "failed");

    private readonly Meter _meter;
    private readonly Counter<long> _posts;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _gapRepairs;
    private readonly Counter<long> _closes;
    private readonly Counter<long> _pages;
    private readonly Counter<long> _texts;
    private readonly Counter<long> _pushes;
    private readonly Histogram<double> _latency;

    public ChatInstruments(IMeterFactory meters, Readiness readiness)
    {
        _meter = meters.Create(MeterName);
        _posts = _meter.CreateCounter<long>("livechat.room.posts", "{message}", "Messages by what the room answered: ok, refused, or nothing (failed).");
        _deliveries = _meter.CreateCounter<long>("livechat.push.deliveries", "{frame}", "Frames of room events handed to sockets.");
        _gapRepairs = _meter.CreateCounter<long>("livechat.push.gap_repairs", "{repair}", "Holes in what was pushed, filled from the log.");
        _closes = _meter.CreateCounter<long>("livechat.hub.closes", "{connection}", "Sockets that ended, by why the server closed them, or gone.");
        _pages = _meter.CreateCounter<long>("livechat.links.pages", "{page}", "Pages asked for previews of links, by what came of it.");
        _texts = _meter.CreateCounter<long>("livechat.files.texts", "{file}", "Files that may have words for search, by what became of these: kept, none, or failed.");
        _pushes = _meter.CreateCounter<long>("livechat.webpush.sends", "{message}", "Notifications given to push services of browsers, by what these said.");
        _latency = _meter.CreateHistogram<double>("livechat.push.latency", "s", "From the commit to the sockets of this front end.");
        _meter.CreateObservableGauge("livechat.server.draining", () => readiness.IsDraining ? 1 : 0, null, "1 from when it was told to stop.");
    }

    /// <summary>Of the front end, whenever somebody asks.</summary>
    public void Watch(Func<int> connections, Func<int> rooms)
    {
        _meter.CreateObservableGauge("livechat.hub.connections", connections, "{connection}", "Open sockets.");
        _meter.CreateObservableGauge("livechat.push.rooms", rooms, "{room}", "Rooms that this front end follows.");
    }

    /// <summary>So that the counters are there, at zero, from the start: the first of anything is an increase then.</summary>
    public void Begin()
    {
        foreach (var outcome in (KeyValuePair<string, object?>[])[Ok, Refused, Failed])
        {
            _posts.Add(0, outcome);
        }

        _deliveries.Add(0);
        _gapRepairs.Add(0);
        _pages.Add(0, new KeyValuePair<string, object?>("outcome", "read"));
        _texts.Add(0, new KeyValuePair<string, object?>("outcome", "kept"));
        _pushes.Add(0, new KeyValuePair<string, object?>("outcome", "taken"));
        _closes.Add(0, new KeyValuePair<string, object?>("reason", HubClose.Slow.Error));
    }

    public void Posted(bool accepted) => _posts.Add(1, accepted ? Ok : Refused);

    public void PostFailed() => _posts.Add(1, Failed);

    public void Delivered(int sockets, TimeSpan since)
    {
        _deliveries.Add(sockets);
        if (_latency.Enabled)
        {
            _latency.Record(since.TotalSeconds);
        }
    }

    /// <param name="outcome">Why there is no page, or read.</param>
    public void PageAsked(string outcome) => _pages.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <param name="outcome">kept, none or failed.</param>
    public void TextTaken(string outcome) => _texts.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void PushSent(PushOutcome outcome) => _pushes.Add(1, new KeyValuePair<string, object?>("outcome", WordOf(outcome)));

    public void GapRepaired() => _gapRepairs.Add(1);

    /// <param name="reason">Null when the client went.</param>
    public void Closed(string? reason) => _closes.Add(1, new KeyValuePair<string, object?>("reason", reason ?? "gone"));

    private static string WordOf(PushOutcome outcome) => outcome switch
    {
        PushOutcome.Taken => "taken",
        PushOutcome.Gone => "gone",
        PushOutcome.TooLarge => "too-large",
        PushOutcome.Busy => "busy",
        PushOutcome.Refused => "refused",
        _ => "failed",
    };
}
