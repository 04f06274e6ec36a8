using LiveChat.Bench.Chaos;
using LiveChat.Driver.Honest;
using LiveChat.Driver.Servers;
using LiveChat.Driver.Tests.Servers;
using Xunit;

namespace LiveChat.Driver.Tests.Chaos;

public sealed class ChaosFaultsTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly JumpingTime _time = new();
    private readonly List<string> _said = [];

    [Fact]
    public async Task Each_killed_silo_comes_back_after_its_time_and_the_next_kill_keeps_to_the_schedule()
    {
        var silos = new FakeSilos(3);

        var faults = await RunAsync(silos, new ChaosOptions
        {
            Plan = Plan, Faults = [FaultKind.Kill], Kills = 6, Every = TimeSpan.FromSeconds(25), Down = [TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20)],
        });

        Assert.Equal(6, faults.Done.Count);
        Assert.Equal([.. faults.Done.SelectMany(fault => (string[])[$"kill {fault.Silo}", $"start {fault.Silo}"])], silos.Acts.Skip(3));
        Assert.True(faults.Done.Select(fault => fault.Silo).Distinct().Count() > 1, "always the same silo");

        // One quiet span before the first; after a silo that was away for 20 of the 25 seconds, 5 s and no less.
        Assert.InRange(_time.GetElapsedTime(0).TotalSeconds, 174, 176);
    }

    [Fact]
    public async Task A_paused_silo_that_ends_when_it_goes_on_is_started_again_and_one_that_does_not_is_left()
    {
        var (given, kept) = (new FakeSilos(2) { EndAfterPause = true }, new FakeSilos(2));
        var options = new ChaosOptions { Plan = Plan, Faults = [FaultKind.Pause], Pauses = 2 };

        var ended = await RunAsync(given, options);
        var wentOn = await RunAsync(kept, options);

        Assert.Equal([.. ended.Done.SelectMany(fault => (string[])[$"pause {fault.Silo}", $"resume {fault.Silo}", $"start {fault.Silo}"])], given.Acts.Skip(2));
        Assert.Equal([.. wentOn.Done.SelectMany(fault => (string[])[$"pause {fault.Silo}", $"resume {fault.Silo}"])], kept.Acts.Skip(2));
        Assert.All(ended.Done, fault => Assert.Contains("ended itself", fault.Note, StringComparison.Ordinal));
        Assert.All(wentOn.Done, fault => Assert.Equal("went on", fault.Note));
        Assert.Equal(0, ended.EndedUntouched);
    }

    [Fact]
    public async Task A_rolling_restart_stops_and_starts_each_before_the_next()
    {
        var silos = new FakeSilos(3);

        await RunAsync(silos, new ChaosOptions { Plan = Plan, Faults = [FaultKind.Restart] });

        Assert.Equal(["stop 0", "start 0", "stop 1", "start 1", "stop 2", "start 2"], silos.Acts.Skip(3));
    }

    [Fact]
    public async Task A_silo_that_ends_by_itself_is_reported_and_started_again()
    {
        var silos = new FakeSilos(2);
        await silos.Deployment.StartAllAsync(Stop);
        silos.Processes[1].EndByItself(134);

        var faults = await RunAsync(silos, new ChaosOptions { Plan = Plan, Faults = [] });

        Assert.Equal(1, faults.EndedUntouched);
        Assert.Equal("start 1", silos.Acts[^1]);
        Assert.Contains("silo 2 ended by itself, code 134; it is started again", _said);
    }

    private static DeploymentPlan Plan => new() { Server = "nothing.dll" };

    private async Task<ChaosFaults> RunAsync(FakeSilos silos, ChaosOptions options)
    {
        await silos.Deployment.StartAllAsync(Stop);
        var faults = new ChaosFaults(silos.Deployment, options, new Recorder(), _time, _said.Add);
        await faults.RunAsync(Stop);
        return faults;
    }
}
