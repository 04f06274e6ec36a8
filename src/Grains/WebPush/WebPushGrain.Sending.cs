using LiveChat.Grains.Notifications;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.WebPush;

/// <summary>Sends what waits.</summary>
internal sealed partial class WebPushGrain
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TestLife = TimeSpan.FromMinutes(1);

    private Task _sending = Task.CompletedTask;

    /// <summary>After a failure of our own nothing is tried before this.</summary>
    private DateTimeOffset _notBefore;

    public Task Wake() => _sending.IsCompleted ? _sending = SendDue() : _sending;

    public Task ReceiveReminder(string reminderName, TickStatus status) => _alarm.Rang();

    public async Task<Result<Done>> Test(string device)
    {
        if (Devices.Find(kept => kept.Device.Id == device) is not { } known)
        {
            return NoSuchDevice;
        }

        var letter = new PushLetter
        {
            To = known.Target, Text = PushPayload.Test("test " + IdText.New(clock.GetUtcNow())), Life = TestLife, Urgency = PushUrgency.High,
        };
        var answer = await sender.SendAsync(letter, CancellationToken.None);
        if (answer.Outcome == PushOutcome.Gone)
        {
            await Remove(device);
        }

        return answer.Outcome switch { PushOutcome.Taken => default(Done), PushOutcome.Gone => GoneDevice, _ => NotSent };
    }

    private async Task SendDue()
    {
        try
        {
            while (Next() <= clock.GetUtcNow())
            {
                var now = clock.GetUtcNow();
                var due = Waiting.First(row => row.At <= now).Notice;
                await Send(due, Waiting.FindAll(row => row.Notice.Id == due.Id && row.At <= now));
            }
        }
        catch (Exception failure)
        {
            LogNotSent(Id, failure);
            _notBefore = clock.GetUtcNow() + AfterFailure;
        }

        _alarm.SetTimer();
    }

    private async Task Send(Notice notice, List<PushRow> rows)
    {
        await DropEnded();
        if (await GrainFactory.Account(Id).GetActor() is not { } actor)
        {
            await Forget(rows);
            return;
        }

        var sight = await new PushLook(GrainFactory, actor).LookAt(notice);
        if (sight.IsLater)
        {
            await Postpone(rows, AfterFailure);
        }
        else if (sight.Words is null)
        {
            await Forget(rows);
        }
        else if (!rows.TrueForAll(row => row.Waited) && await GrainFactory.User(Id).IsActive())
        {
            rows.ForEach(row => row.Waited = true);
            await Postpone(rows, TimeSpan.FromSeconds(limits.PushWaitSeconds));
        }
        else
        {
            await Send(notice, sight.Words, rows);
        }
    }

    private async Task Send(Notice notice, PushWords words, List<PushRow> rows)
    {
        // Other calls may have taken devices away meanwhile, and their rows with them.
        var sending = rows.Where(Waiting.Contains).Select(row => (Row: row, Device: Devices.Find(kept => kept.Device.Id == row.Device)!)).ToArray();
        var answers = await Task.WhenAll(sending.Select(each => SendTo(each.Device, notice, words, each.Row)));
        var gone = new List<KeptDevice>();
        foreach (var ((row, device), answer) in sending.Zip(answers))
        {
            if (answer.Outcome == PushOutcome.Gone)
            {
                gone.Add(device);
            }
            else
            {
                Settle(row, answer);
            }
        }

        await Drop(gone);
        await _state.SaveAsync();
    }

    private async Task<PushAnswer> SendTo(KeptDevice device, Notice notice, PushWords words, PushRow row)
    {
        if (await Endpoint(device.Target).GetOwner() != Id)
        {
            return new PushAnswer(PushOutcome.Gone);
        }

        return await sender.SendAsync(
            new PushLetter
            {
                To = device.Target,
                Text = PushPayload.Of(notice, words, row.Bare ? PushContent.Nothing : push.State.Content),
                Life = row.Until - clock.GetUtcNow(),
                Topic = PushTerms.Topic(notice.Room, device.Target),
                Urgency = PushTerms.Urgency(notice.Reason),
            },
            CancellationToken.None);
    }

    private void Settle(PushRow row, PushAnswer answer)
    {
        if (answer.Outcome == PushOutcome.TooLarge && !row.Bare)
        {
            row.Bare = true;
        }
        else if (answer.Outcome is PushOutcome.Failed or PushOutcome.Busy)
        {
            row.Tries++;
            row.At = clock.GetUtcNow() + PushTerms.Wait(row, answer.RetryAfter);
            foreach (var other in Waiting.Where(other => other.Device == row.Device && other.At < row.At))
            {
                other.At = row.At; // Nobody is there: what else waits for this device waits with it.
            }

            Waiting.RemoveAll(other => other.Device == row.Device && other.At >= other.Until);
        }
        else
        {
            Waiting.Remove(row);
        }
    }

    private Task Forget(List<PushRow> rows)
    {
        Waiting.RemoveAll(rows.Contains);
        return _state.SaveAsync();
    }

    private Task Postpone(List<PushRow> rows, TimeSpan by)
    {
        rows.ForEach(row => row.At = clock.GetUtcNow() + by);
        Waiting.RemoveAll(row => row.At >= row.Until);
        return _state.SaveAsync();
    }

    private DateTimeOffset? Next() => Waiting.Min(row => (DateTimeOffset?)row.At) is { } at ? (at > _notBefore ? at : _notBefore) : null;

    [LoggerMessage(LogLevel.Warning, "Notifications of {UserId} could not be sent; they are sent later.")]
    private partial void LogNotSent(UserId userId, Exception failure);
}
