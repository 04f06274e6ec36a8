using System.Globalization;
using LiveChat.Driver.Honest;
using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Chaos;

/// <summary>Does to the silos what the run asks for, one thing after the other, and starts again what has ended, as an orchestrator would.</summary>
internal sealed class ChaosFaults(Deployment deployment, ChaosOptions options, Recorder recorder, TimeProvider clock, Action<string> say)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(60);

    /// <summary>A silo that was paused has to find out that it was given up, or that it was not.</summary>
    private static readonly TimeSpan FindOut = TimeSpan.FromSeconds(30);

    private readonly Random _random = new(options.Seed);

    public List<Fault> Done { get; } = [];

    /// <summary>How often a silo ended that nobody had touched.</summary>
    public int EndedUntouched { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await WaitAsync(options.Every, cancellationToken);
        foreach (var kind in options.Faults)
        {
            await (kind switch
            {
                FaultKind.Kill => RepeatAsync(options.Kills, KillAsync, cancellationToken),
                FaultKind.Pause => RepeatAsync(options.Pauses, PauseAsync, cancellationToken),
                _ => RestartEachAsync(cancellationToken),
            });
        }
    }

    private async Task RepeatAsync(int times, Func<int, CancellationToken, Task<Fault>> fault, CancellationToken cancellationToken)
    {
        for (var time = 0; time < times; time++)
        {
            var began = clock.GetTimestamp();
            Note(await fault(time, cancellationToken));
            var rest = options.Every - clock.GetElapsedTime(began);
            await WaitAsync(rest > options.Every / 5 ? rest : options.Every / 5, cancellationToken);
        }
    }

    private async Task<Fault> KillAsync(int time, CancellationToken cancellationToken)
    {
        var (silo, at) = (_random.Next(deployment.Count), recorder.Now);
        await deployment.KillAsync(silo);
        var down = options.Down[time % options.Down.Count];
        await WaitAsync(down, cancellationToken);
        await deployment.StartAsync(silo, cancellationToken);
        return new Fault(
            FaultKind.Kill, silo, at, recorder.Now, down == TimeSpan.Zero ? "" : string.Create(CultureInfo.InvariantCulture, $"down {down.TotalSeconds:0.#} s"));
    }

    private async Task<Fault> PauseAsync(int time, CancellationToken cancellationToken)
    {
        // The one that was touched longest ago has most of the rooms: there is most to lose.
        var silo = Enumerable.Range(0, deployment.Count).MinBy(one => Done.FindLastIndex(fault => fault.Silo == one));
        var at = recorder.Now;
        deployment.Pause(silo);
        await WaitAsync(options.PauseLength, cancellationToken);
        deployment.Resume(silo);
        var resumed = recorder.Now;
        var ended = await WaitAsync(FindOut, cancellationToken, until: silo);
        if (!ended)
        {
            return new Fault(FaultKind.Pause, silo, at, resumed, "went on");
        }

        var after = TimeSpan.FromMicroseconds(recorder.Now - resumed);
        var code = await deployment.BuryAsync(silo);
        await deployment.StartAsync(silo, cancellationToken);
        return new Fault(
            FaultKind.Pause, silo, at, recorder.Now, string.Create(CultureInfo.InvariantCulture, $"ended itself {after.TotalSeconds:0.0} s after it went on (code {code})"));
    }

    private async Task RestartEachAsync(CancellationToken cancellationToken)
    {
        for (var silo = 0; silo < deployment.Count; silo++)
        {
            var at = recorder.Now;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(StopLimit);
            await deployment.StopAsync(silo, limit.Token);
            var took = TimeSpan.FromMicroseconds(recorder.Now - at);
            await deployment.StartAsync(silo, cancellationToken);
            Note(new Fault(FaultKind.Restart, silo, at, recorder.Now, string.Create(CultureInfo.InvariantCulture, $"stopped in {took.TotalSeconds:0.0} s")));
        }

        await WaitAsync(options.Every, cancellationToken);
    }

    private void Note(Fault fault)
    {
        Done.Add(fault);
        var back = TimeSpan.FromMicroseconds(fault.BackAt - fault.At);
        var note = fault.Note.Length > 0 ? $" ({fault.Note})" : "";
        say(string.Create(CultureInfo.InvariantCulture, $"{fault.Kind} of silo {fault.Silo + 1}: ready again after {back.TotalSeconds:0.00} s{note}"));
    }

    /// <param name="until">A silo whose end is waited for and expected.</param>
    /// <returns>Whether that one ended.</returns>
    private async Task<bool> WaitAsync(TimeSpan time, CancellationToken cancellationToken, int? until = null)
    {
        var began = clock.GetTimestamp();
        while (clock.GetElapsedTime(began) < time)
        {
            foreach (var silo in deployment.Ended())
            {
                if (silo == until)
                {
                    return true;
                }

                EndedUntouched++;
                say($"silo {silo + 1} ended by itself, code {await deployment.BuryAsync(silo)}; it is started again");
                await deployment.StartAsync(silo, cancellationToken);
            }

            var rest = time - clock.GetElapsedTime(began);
            await Task.Delay(rest < Look && rest > TimeSpan.Zero ? rest : Look, clock, cancellationToken);
        }

        return false;
    }
}
