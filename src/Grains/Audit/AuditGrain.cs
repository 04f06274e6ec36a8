using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Audit;

[GrainType("audit")]
internal sealed class AuditGrain(IRoomLog log, TimeProvider clock) : Grain, IAuditGrain
{
    /// <summary>The list is a log like that of a room, under an id that no room can have: those of rooms begin with a digit.</summary>
    public static readonly RoomId LogId = new("audit");

    /// <summary>How many entries are looked at for one page.</summary>
    internal const int MostLookedAt = 2000;

    private const int ReadAtOnce = 200;

    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);
    private static readonly UserId TheServer = new("server");
    private static readonly Refusal NotAllowed = new(RefusalCode.Forbidden, "This is not allowed.");

    private RoomHead _head = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _head = (await log.GetHeadsAsync([LogId], cancellationToken))[0];

    public async Task<long> Append(AuditEntry entry)
    {
        ArgumentException.ThrowIfNullOrEmpty(entry.Act);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(entry.Reason?.Length ?? 0, entry.Detail?.Length ?? 0), IAuditGrain.MaxText, nameof(entry));

        var next = Next(entry);
        try
        {
            using var timeout = new CancellationTokenSource(StoreTimeout, clock);
            var result = await log.AppendAsync(LogId, [next], timeout.Token);
            if (result.Stop == AppendStop.Duplicate)
            {
                return result.Existing!.Seq;
            }

            if (result.Stored == 0)
            {
                throw new IOException("Another activation writes the audit log.");
            }
        }
        catch
        {
            DeactivateOnIdle(); // Where the list ends is not known any more.
            throw;
        }

        _head = new RoomHead { Room = LogId, Seq = next.Seq, Ordinal = next.Ordinal, At = next.At };
        return next.Seq;
    }

    public async Task<Result<AuditPage>> Read(Actor by, AuditQuery query)
    {
        if (by.Role < ServerRole.Administrator)
        {
            return NotAllowed;
        }

        return query is { Limit: >= 1 and <= AuditQuery.MaxLimit, Before: null or >= 1 }
            ? await Look(query)
            : new Refusal(RefusalCode.BadRequest, $"A page has 1 to {AuditQuery.MaxLimit} entries, before one.");
    }

    private async Task<AuditPage> Look(AuditQuery query)
    {
        var found = ImmutableArray.CreateBuilder<AuditEntry>();
        var before = Math.Min(query.Before ?? long.MaxValue, _head.Seq + 1);
        for (var looked = 0; before > 1 && looked < MostLookedAt && found.Count < query.Limit; looked += ReadAtOnce)
        {
            using var timeout = new CancellationTokenSource(StoreTimeout, clock);
            var page = await log.ReadBackwardAsync(LogId, before - 1, ReadAtOnce, timeout.Token);
            for (var i = page.Length - 1; i >= 0 && found.Count < query.Limit; i--)
            {
                before = page[i].Seq;
                if (AuditEntryJson.TryDecode(page[i].Body) is { } entry && query.Fits(entry))
                {
                    found.Add(entry);
                }
            }
        }

        return new AuditPage(found.DrainToImmutable(), before > 1 ? before : null);
    }

    private LogEntry Next(AuditEntry entry)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var placed = entry with { Seq = _head.Seq + 1, At = now > _head.At ? now : _head.At };
        return new LogEntry
        {
            Room = LogId,
            Seq = placed.Seq,
            Ordinal = placed.Seq,
            Kind = LogEntryKind.Message,
            Author = TheServer, // A key is once for all, whoever acted.
            ClientId = entry.Key,
            At = placed.At,
            Body = AuditEntryJson.Encode(placed),
        };
    }
}
