using LiveChat.Driver.Honest;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using LiveChat.History;

namespace LiveChat.Simulation;

internal sealed partial class SimulatedClient
{
    private int _said;
    private int _unconfirmed;

    /// <summary>Nothing waits for an answer.</summary>
    public bool IsQuiet => _unconfirmed == 0;

    public void Say()
    {
        var number = ++_said;
        var pending = new PendingSend(World.Room.Value, $"c{number}", $"{Name} says {number}", _world.Now);
        _world.Start(() => DeliverAsync(pending));
    }

    /// <summary>A broken program uses an old client id for another text.</summary>
    public void Confuse()
    {
        if (_said > 0)
        {
            var number = _world.Random.Next(1, _said + 1);
            var pending = new PendingSend(World.Room.Value, $"c{number}", $"{Name} confuses {number} at {_world.Now}", _world.Now);
            _world.Start(() => DeliverAsync(pending));
        }
    }

    /// <summary>
    /// Reads the newest page. Recorded only in runs without second activations: of two that are alive each answers from what it
    /// knows, and may not know what the other has just acknowledged (docs/operations/proof.md).
    /// </summary>
    public void ReadBack() => _world.Start(async () =>
    {
        var invoked = _world.Now;
        try
        {
            var page = await CallAsync(room => room.Read(new HistoryRange { Limit = Page }));
            if (_world.Faults.SecondActivation > 0)
            {
                return;
            }

            var own = Parse(page).Where(happened => happened.IsMessage && happened.By == Name).Select(happened => happened.Seq);
            _world.History.Add(new Read(Name, _device, World.Room.Value, invoked, _world.Now, page.From, page.To, ReachesHead: true, [.. own]));
        }
        catch (Exception lost) when (lost is IOException or TimeoutException)
        {
            // A read without an answer says nothing.
        }
    });

    private async Task DeliverAsync(PendingSend pending)
    {
        _unconfirmed++;
        while (true)
        {
            pending.Attempts++;
            try
            {
                var answer = await CallAsync(room => room.Post(_user, new MessageDraft(pending.ClientId, pending.Text)));
                if (answer.Succeeded)
                {
                    Finish(pending, Outcome.Ok, answer.Value.Seq);
                    return;
                }

                if (answer.Refusal.Code is not (RefusalCode.Unavailable or RefusalCode.RateLimited))
                {
                    Finish(pending, pending.Uncertain ? Outcome.Unknown : Outcome.Fail, 0);
                    return;
                }

                pending.Uncertain |= answer.Refusal.Code == RefusalCode.Unavailable;
            }
            catch (Exception lost) when (lost is IOException or TimeoutException)
            {
                pending.Uncertain = true;
            }

            await _world.Pause(100, 400);
        }
    }

    private void Finish(PendingSend pending, Outcome outcome, long seq)
    {
        _unconfirmed--;
        _world.Trace($"{Name}: {pending.ClientId} is {outcome} {seq}");
        var attempts = pending.Uncertain ? Math.Max(2, pending.Attempts) : 1;
        _world.History.Add(new Send(
            Name, _device, World.Room.Value, pending.ClientId, pending.Hash, pending.InvokedAt, _world.Now, outcome, seq, attempts));
    }
}
