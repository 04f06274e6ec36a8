using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Timelines;

/// <summary>
/// The log of one room or conversation as its grain sees it: gives every event its place, writes many with one write (group commit),
/// answers a message sent twice with its first place, and serves what happened.
/// </summary>
/// <remarks>
/// Lives within the turns of its grain and is not thread-safe. One write is in flight at a time; what comes meanwhile waits for the next, so an idle
/// room writes at once and a busy one in large batches. Senders are answered only when the store has their entry. The store decides
/// about duplicates and about who may write (<see cref="AppendStop"/>); memory only saves it questions.
/// </remarks>
internal sealed partial class Timeline
{
    /// <summary>How many of the newest entries stay in memory.</summary>
    public const int WindowSize = 200;

    /// <summary>The most entries of one write.</summary>
    public const int MaxBatch = 256;

    /// <summary>The most events that may wait; beyond it senders are told to come back.</summary>
    public const int MaxPending = 4096;

    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);

    private readonly RoomId _room;
    private readonly IRoomLog _log;
    private readonly TimeProvider _clock;
    private readonly ITimelineOwner _owner;
    private readonly TimelineWindow _window = new(WindowSize);
    private readonly Dictionary<(UserId, string), PendingEntry> _sending = [];
    private List<PendingEntry> _pending = [];
    private bool _writing;
    private bool _lost;

    private Timeline(RoomId room, IRoomLog log, TimeProvider clock, ITimelineOwner owner)
    {
        (_room, _log, _clock, _owner) = (room, log, clock, owner);
        Head = new RoomHead { Room = room, Seq = 0, Ordinal = 0, At = DateTimeOffset.UnixEpoch };
    }

    /// <summary>The last entry that is durable.</summary>
    public RoomHead Head { get; private set; }

    /// <summary>Reads the newest entries and from them the head.</summary>
    public static async Task<Timeline> OpenAsync(
        RoomId room, IRoomLog log, TimeProvider clock, ITimelineOwner owner, CancellationToken cancellationToken)
    {
        var timeline = new Timeline(room, log, clock, owner);
        foreach (var entry in await log.ReadBackwardAsync(room, long.MaxValue, WindowSize, cancellationToken))
        {
            timeline.Keep(entry);
        }

        return timeline;
    }

    /// <summary>Appends a message once, however often it is sent.</summary>
    public async Task<Result<LogEntry>> Post(UserId by, MessageDraft draft, Enclosed enclosed = default)
    {
        var posting = Posting(by, draft, enclosed);
        if (_window.Find(by, draft.ClientId) is { } stored)
        {
            return Resend(stored, posting);
        }

        if (_sending.TryGetValue((by, draft.ClientId), out var sending))
        {
            // A refusal is for ever, so it waits until it is certain that the first one is stored.
            var first = await sending.Answer;
            return first.Succeeded && !IsSame((MessagePosted)sending.Event, posting) ? ClientIdReused : first;
        }

        return await Append(new PendingEntry(posting, draft.ClientId));
    }

    /// <summary>Whether a message was sent before, or is on its way.</summary>
    public async Task<bool> Has(UserId by, string clientId) => IsSending(by, clientId) || await Find(by, clientId) is not null;

    public bool IsSending(UserId by, string clientId) => _sending.ContainsKey((by, clientId));

    /// <summary>The message that somebody sent under an id of their own, once it is durable.</summary>
    public async Task<LogEntry?> Find(UserId by, string clientId)
    {
        if (_window.Find(by, clientId) is { } entry)
        {
            return entry;
        }

        using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
        return await _log.FindAsync(_room, by, clientId, timeout.Token);
    }

    /// <summary>Appends a change of the room.</summary>
    public Task<Result<LogEntry>> Append(RoomEvent change) => Append(new PendingEntry(change, clientId: null));

    /// <summary>A page of entries, from memory where they are there.</summary>
    public async Task<HistoryPage> Read(HistoryRange range)
    {
        var head = Head.Seq;
        long from, to;
        if (range.After is { } after)
        {
            from = after + 1;
            to = Math.Min(head, after + range.Limit);
        }
        else
        {
            to = Math.Min(head, (range.Before ?? long.MaxValue) - 1);
            from = Math.Max(1, to - range.Limit + 1);
        }

        if (to < from)
        {
            return new HistoryPage { From = 0, To = 0, Events = default, Head = head, Start = to < 1 };
        }

        var entries = from >= _window.FirstSeq
            ? _window.Slice(from, to)
            : [.. await ReadStore(from, (int)(to - from + 1))];
        return new HistoryPage
        {
            From = from,
            To = to,
            Events = TimelineWindow.Join(entries),
            Head = head,
            Start = from == 1,
        };
    }

    /// <summary>Waits until everything accepted is answered.</summary>
    public async Task DrainAsync()
    {
        while (_sending.Count > 0 || _pending.Count > 0)
        {
            var last = _pending.Count > 0 ? _pending[^1].Answer : _sending.Values.Last().Answer;
            await last;
        }
    }

    private async Task<ImmutableArray<LogEntry>> ReadStore(long from, int count)
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
        return Withheld(await _log.ReadForwardAsync(_room, from, count, timeout.Token));
    }

    private Task<Result<LogEntry>> Append(PendingEntry entry)
    {
        if (_lost || _pending.Count >= MaxPending)
        {
            return Task.FromResult<Result<LogEntry>>(_lost ? Unknown : Busy);
        }

        _pending.Add(entry);
        if (entry.ClientId is { } clientId)
        {
            _sending[(entry.Event.By, clientId)] = entry;
        }

        if (!_writing)
        {
            _ = WriteAll();
        }

        return entry.Answer;
    }

    /// <summary>Writes until nothing waits. Never throws: whoever waits is answered, and the owner hears of the rest.</summary>
    private async Task WriteAll()
    {
        _writing = true;
        while (_pending.Count > 0 && !_lost)
        {
            var (batch, entries) = NextBatch();
            try
            {
                using var timeout = new CancellationTokenSource(StoreTimeout, _clock);
                Settle(batch, entries, await _log.AppendAsync(_room, entries, timeout.Token));
            }
            catch (Exception failure)
            {
                Lose(batch, "A write ended with an unknown outcome.", failure);
            }
        }

        _writing = false;
    }

    private (List<PendingEntry> Batch, ImmutableArray<LogEntry> Entries) NextBatch()
    {
        var batch = _pending;
        _pending = [];
        if (batch.Count > MaxBatch)
        {
            _pending = batch[MaxBatch..];
            batch = batch[..MaxBatch];
        }

        var (seq, ordinal, at) = (Head.Seq, Head.Ordinal, Now());
        var threads = new Threads.ThreadOrdinals(_owner);
        var entries = ImmutableArray.CreateBuilder<LogEntry>(batch.Count);
        foreach (var waiting in batch)
        {
            ordinal += waiting.IsCounted ? 1 : 0;
            entries.Add(waiting.At(_room, ++seq, ordinal, threads.Next(waiting.Thread), at));
        }

        return (batch, entries.MoveToImmutable());
    }

    /// <summary>Never before the entry ahead, whatever the clock does.</summary>
    private DateTimeOffset Now()
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(_clock.GetUtcNow().ToUnixTimeMilliseconds());
        return now > Head.At ? now : Head.At;
    }

    private void Settle(List<PendingEntry> batch, ImmutableArray<LogEntry> entries, AppendResult result)
    {
        for (var i = 0; i < result.Stored; i++)
        {
            Keep(entries[i]);
        }

        // Before the answers: a sender's own event then leaves with his answer in one write.
        if (result.Stored > 0)
        {
            _owner.Committed(new CommittedBatch(result.Stored == entries.Length ? entries : entries[..result.Stored]));
        }

        for (var i = 0; i < result.Stored; i++)
        {
            Answer(batch[i], entries[i]);
        }

        if (result.Stop == AppendStop.Fenced)
        {
            Lose(batch[result.Stored..], "Another activation writes this log.", null);
        }
        else if (result is { Stop: AppendStop.Duplicate, Existing: { } existing })
        {
            var again = batch[result.Stored];
            Answer(again, Resend(existing, (MessagePosted)again.Event));
            _pending.InsertRange(0, batch[(result.Stored + 1)..]);
        }
    }

    private void Keep(LogEntry entry)
    {
        _window.Add(entry);
        Head = new RoomHead { Room = _room, Seq = entry.Seq, Ordinal = entry.Ordinal, At = entry.At };
    }

    private void Answer(PendingEntry waiting, Result<LogEntry> answer)
    {
        if (waiting.ClientId is { } clientId)
        {
            _sending.Remove((waiting.Event.By, clientId));
        }

        if (answer.Succeeded)
        {
            waiting.Succeed(answer.Value);
        }
        else
        {
            waiting.Refuse(answer.Refusal);
        }
    }

    private void Lose(List<PendingEntry> unanswered, string reason, Exception? cause)
    {
        _lost = true;
        foreach (var waiting in unanswered.Concat(_pending))
        {
            Answer(waiting, Unknown);
        }

        _pending = [];
        _owner.Lost(reason, cause);
    }

    /// <summary>Of a message that is deleted nobody knows any more what it said.</summary>
    private static Result<LogEntry> Resend(LogEntry stored, MessagePosted again)
    {
        return RoomEventJson.TryDecode(stored.Body) is MessagePosted posted && (posted is { Text: "", Forwarded: null, Files: null } || IsSame(posted, again)) ? stored : ClientIdReused;
    }

    /// <summary>Who is called may have changed by itself: people come and go.</summary>
    private static bool IsSame(MessagePosted one, MessagePosted other) =>
        (one.Text, one.ReplyTo, one.Thread, one.Echo, one.Poll) == (other.Text, other.ReplyTo, other.Thread, other.Echo, other.Poll)
        && IsSame(one.Forwarded, other.Forwarded)
        && (one.Files ?? []).Select(file => file.Id).SequenceEqual((other.Files ?? []).Select(file => file.Id));

    /// <summary>What is forwarded may read otherwise meanwhile, or not be there any more: then nobody is named.</summary>
    private static bool IsSame(ForwardedMessage? one, ForwardedMessage? other) =>
        (one?.By, one?.At) == (other?.By, other?.At) || (one is not null && other is { By.Value: null });

    private static MessagePosted Posting(UserId by, MessageDraft draft, Enclosed enclosed) => new()
    {
        By = by,
        ClientId = draft.ClientId,
        Text = draft.Text,
        ReplyTo = draft.ReplyTo,
        Mentions = draft.Mentions is { IsDefaultOrEmpty: false } ? draft.Mentions : null,
        Calls = draft.Calls,
        Thread = draft.Thread,
        Echo = draft.Echo ? true : null,
        Forwarded = enclosed.Forwarded,
        Poll = draft.Poll,
        Files = enclosed.Files,
    };

    private static Refusal ClientIdReused { get; } =
        new(RefusalCode.ClientIdReused, "This client id was used for another message.");

    private static Refusal Busy { get; } =
        new(RefusalCode.RateLimited, "The room is busy.") { RetryAfter = TimeSpan.FromSeconds(1) };

    private static Refusal Unknown { get; } =
        new(RefusalCode.Unavailable, "It is not known whether this was stored. Send it again with the same client id.")
        {
            RetryAfter = TimeSpan.FromMilliseconds(250),
        };
}
