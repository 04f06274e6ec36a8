using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;

namespace LiveChat.Bench.Load;

/// <summary>One connection of a load: syncs, sends messages that carry when they were due, and counts what arrives.</summary>
internal class LoadSocket(Reactor reactor, IPEndPoint server, string token, Tally tally) : HubSocket(reactor, server, token)
{
    public const int TextLength = 120;

    private const int SyncCall = 1;
    private const int FirstSend = 2;
    private const int DueMask = 1023;

    private readonly long[] _due = new long[DueMask + 1];
    private readonly string _run = Guid.NewGuid().ToString("N")[..12];
    private readonly List<long> _made = [];
    private int _sent;

    /// <summary>Whether latencies of deliveries are taken here; counting is done everywhere.</summary>
    public bool TakesLatency { get; set; }

    /// <summary>Without listening it never syncs, and is sent nothing but answers.</summary>
    public bool Listens { get; init; } = true;

    /// <summary>What the next sync says it has.</summary>
    public Dictionary<string, long> Cursors { get; } = [];

    /// <summary>The hub has answered the sync.</summary>
    public bool IsReady { get; private set; }

    /// <summary>How many sends have been answered with a seq.</summary>
    public int Acked { get; private set; }

    public int Sent => _sent;

    /// <summary>Sends one message. Only from the reactor's thread.</summary>
    public void Say(string room, long dueMicros)
    {
        var call = FirstSend + _sent++;
        _due[call & DueMask] = dueMicros;
        _made.Add(Stopwatch.GetTimestamp());
        Span<byte> frame = stackalloc byte[512];
        var length = Write(frame, 0, "{\"type\":1,\"invocationId\":\""u8);
        length = Write(frame, length, call);
        length = Write(frame, length, "\",\"target\":\"Send\",\"arguments\":[\""u8);
        length += Encoding.ASCII.GetBytes(room, frame[length..]);
        length = Write(frame, length, "\",\""u8);
        length += Encoding.ASCII.GetBytes(ClientId(call - FirstSend), frame[length..]);
        length = Write(frame, length, "\",\"@"u8);
        var text = length - 1;
        length = Write(frame, length, dueMicros);
        frame[length..(text + TextLength)].Fill((byte)' ');
        frame[text + TextLength - 1] = (byte)'.';
        length = Write(frame, text + TextLength, "\"]}\u001e"u8);
        Send(frame[..length]);
    }

    /// <summary>Calls something else, whose answer counts as that of a message. Only from the reactor's thread.</summary>
    /// <param name="method">As on the wire.</param>
    /// <param name="arguments">JSON with commas between them.</param>
    protected void Call(string method, string arguments)
    {
        var call = FirstSend + _sent++;
        _due[call & DueMask] = Clock.Micros;
        _made.Add(Stopwatch.GetTimestamp());
        Send(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{{\"type\":1,\"invocationId\":\"{call}\",\"target\":\"{method}\",\"arguments\":[{arguments}]}}\u001e")));
    }

    /// <summary>The client id of the message that was sent as number <paramref name="sent"/>. Begins with the time, as those of our clients do.</summary>
    public string ClientId(int sent) => string.Create(CultureInfo.InvariantCulture, $"{_made[sent]:x14}{_run}");

    protected override void OnOpen()
    {
        if (Listens)
        {
            Send(HubCall.Sync(SyncCall, Cursors));
        }
        else
        {
            IsReady = true;
        }
    }

    protected override void OnRecord(ReadOnlySpan<byte> bytes)
    {
        var record = HubRecord.Parse(bytes);
        switch (record.Kind)
        {
            case HubRecordKind.Events:
                OnEvents(record.Body);
                break;
            case HubRecordKind.Completion:
                OnCompletion(record);
                break;
            case HubRecordKind.Close:
                tally.Close(Encoding.UTF8.GetString(record.Body));
                break;
        }
    }

    protected override void OnClosed(string reason)
    {
        IsReady = false;
        tally.Close(reason);
    }

    /// <summary>The answer to the sync, when it came.</summary>
    protected virtual void OnSynced(ReadOnlySpan<byte> answer)
    {
    }

    /// <summary>A send is stored.</summary>
    protected virtual void OnAcked(int sent, long seq)
    {
    }

    private void OnCompletion(HubRecord record)
    {
        if (record.Failed || record.Body.StartsWith("{\"refusal\""u8))
        {
            tally.Refuse(Encoding.UTF8.GetString(record.Body));
            return;
        }

        if (record.Call == SyncCall)
        {
            IsReady = true;
            OnSynced(record.Body);
            return;
        }

        Acked++;
        tally.Acked(Clock.Micros - _due[record.Call & DueMask]);
        OnAcked(record.Call - FirstSend, Number(record.Body, "\"seq\":"u8));
    }

    private void OnEvents(ReadOnlySpan<byte> body)
    {
        tally.Delivered(Number(body, "\"to\":"u8) - Number(body, "\"from\":"u8) + 1);
        if (!TakesLatency)
        {
            return;
        }

        var now = Clock.Micros;
        var stamp = "\"text\":\"@"u8;
        for (var at = body.IndexOf(stamp); at >= 0; at = body.IndexOf(stamp))
        {
            body = body[(at + stamp.Length)..];
            if (Utf8Parser.TryParse(body, out long due, out _))
            {
                tally.DeliveryLatency.Add(now - due);
            }
        }
    }

    protected static long Number(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name)
    {
        var at = body.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(body[(at + name.Length)..], out long number, out _) ? number : 0;
    }

    private static int Write(Span<byte> frame, int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(frame[at..]);
        return at + bytes.Length;
    }

    private static int Write(Span<byte> frame, int at, long number)
    {
        Utf8Formatter.TryFormat(number, frame[at..], out var length);
        return at + length;
    }
}
