using LiveChat.Grains.Accounts;
using LiveChat.Grains.Notifications;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.WebPush;

[GrainType("web-push")]
internal sealed partial class WebPushGrain(
    [PersistentState("web-push", GrainKeys.Chat)] IPersistentState<WebPushState> push,
    IPushSender sender,
    ChatLimits limits,
    TimeProvider clock,
    ILogger<WebPushGrain> logger) : Grain, IWebPushGrain, IRemindable
{
    private static readonly Refusal NoSuchDevice = new(RefusalCode.NotFound, "There is no such device.");
    private static readonly Refusal BadContent = new(RefusalCode.BadRequest, "There is no such choice.");
    private static readonly Refusal BadKeys = new(RefusalCode.PushKeysInvalid, "These are no keys of a browser.");
    private static readonly Refusal GoneDevice = new(RefusalCode.PushGone, "This browser does not take notifications any more.");
    private static readonly Refusal NotSent = new(RefusalCode.PushFailed, "The push service of this browser did not take it.");

    private static readonly Refusal BadEndpoint = new(
        RefusalCode.PushEndpointInvalid, $"Notifications go to public hosts by HTTPS, at addresses of at most {PushTarget.MostEndpoint} characters.");

    /// <summary>The timer is at once; the reminder is for a server that goes down before.</summary>
    private static readonly TimeSpan Woken = TimeSpan.FromMinutes(1);

    private CoalescedState<WebPushState> _state = null!;
    private Alarm _alarm = null!;

    private UserId Id => new(this.GetPrimaryKeyString());

    private List<KeptDevice> Devices => push.State.Devices;

    private List<PushRow> Waiting => push.State.Waiting;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _state = new CoalescedState<WebPushState>(this, push);
        _alarm = new Alarm(this, clock, Next, Wake);
        _alarm.SetTimer();
        return Task.CompletedTask;
    }

    public async Task Offer(Notice notice)
    {
        if (Devices.Count == 0)
        {
            return;
        }

        if (!push.State.Offered.Contains(notice.Id))
        {
            var now = clock.GetUtcNow();
            await _alarm.Set(now + Woken);
            if (!push.State.Offered.Contains(notice.Id)) // Another call of the same may have come meanwhile.
            {
                Enqueue(notice, now);
            }
        }

        await _state.SaveAsync(); // Also when it is in already: it may not be written yet.
        _alarm.SetTimer();
    }

    public async Task<Result<PushDevice>> Add(SessionId session, string name, PushTarget target)
    {
        if (target.Endpoint.Length > PushTarget.MostEndpoint || !sender.Takes(target.Endpoint))
        {
            return BadEndpoint;
        }

        if (!PushKeys.AreWellFormed(target))
        {
            return BadKeys;
        }

        if (await Endpoint(target).Take(Id) is { } before)
        {
            await GrainFactory.WebPush(before).TakenOver(target.Endpoint);
        }

        var now = clock.GetUtcNow();
        var known = Devices.Find(kept => kept.Target.Endpoint == target.Endpoint);
        var device = known?.Device ?? new PushDevice { Id = IdText.New(now), Session = session, Name = name, AddedAt = now, UsedAt = now };
        device = device with { Session = session, Name = name, UsedAt = now };
        Devices.Remove(known!);
        Devices.Add(new KeptDevice { Device = device, Target = target });
        if (Devices.Count > IWebPushGrain.MostDevices)
        {
            await Drop([Devices.MinBy(kept => kept.Device.UsedAt)!]);
        }

        await _state.SaveAsync();
        return device;
    }

    public Task Remove(string device) => DropAndSave(kept => kept.Device.Id == device);

    public Task SessionEnded(SessionId session) => DropAndSave(kept => kept.Device.Session == session);

    /// <summary>Unless it was taken back meanwhile.</summary>
    public async Task TakenOver(string endpoint)
    {
        if (Devices.Find(kept => kept.Target.Endpoint == endpoint) is { } device && await Endpoint(device.Target).GetOwner() != Id)
        {
            await DropAndSave(kept => kept == device);
        }
    }

    public async Task<PushSettings> GetSettings()
    {
        await DropEnded();
        return new PushSettings(push.State.Content, [.. Devices.Select(kept => kept.Device).OrderByDescending(device => device.UsedAt)]);
    }

    public async Task<Result<Done>> SetContent(PushContent content)
    {
        if (!Enum.IsDefined(content))
        {
            return BadContent;
        }

        push.State.Content = content;
        await _state.SaveAsync();
        return default(Done);
    }

    private void Enqueue(Notice notice, DateTimeOffset now)
    {
        push.State.Offered.Add(notice.Id);
        push.State.Offered.RemoveRange(0, Math.Max(0, push.State.Offered.Count - WebPushState.MostOffered));
        Waiting.AddRange(Devices.Select(kept => new PushRow
        {
            Notice = notice, Device = kept.Device.Id, At = now, Until = now + PushTerms.Life(notice.Reason),
        }));
        Waiting.RemoveRange(0, Math.Max(0, Waiting.Count - IWebPushGrain.MostWaiting));
    }

    /// <summary>The devices whose session has ended, whether or not that was told.</summary>
    private async Task DropEnded()
    {
        if (Devices.Count > 0)
        {
            var sessions = (await GrainFactory.Account(Id).GetSessions()).Select(session => session.Id).ToHashSet();
            await DropAndSave(kept => !sessions.Contains(kept.Device.Session));
        }
    }

    private async Task DropAndSave(Predicate<KeptDevice> isMeant)
    {
        if (Devices.FindAll(isMeant) is { Count: > 0 } leaving)
        {
            await Drop(leaving);
            await _state.SaveAsync();
        }
    }

    private async Task Drop(List<KeptDevice> leaving)
    {
        Devices.RemoveAll(leaving.Contains);
        Waiting.RemoveAll(row => leaving.Exists(kept => kept.Device.Id == row.Device));
        await Task.WhenAll(leaving.Select(kept => Endpoint(kept.Target).Release(Id)));
    }

    private IPushEndpointGrain Endpoint(PushTarget target) => GrainFactory.PushEndpoint(target.Endpoint);
}
