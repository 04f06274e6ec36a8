using LiveChat.Driver.Servers;
using Xunit;

namespace LiveChat.Driver.Tests.Servers;

public sealed class DeploymentTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly FakeSilos _silos = new(3);

    private Deployment Deployment => _silos.Deployment;

    [Fact]
    public async Task All_are_started_once()
    {
        await Deployment.StartAllAsync(Stop);
        await Deployment.StartAllAsync(Stop);

        Assert.Equal(["start 0", "start 1", "start 2"], _silos.Acts);
        Assert.Equal([1, 2, 3], Deployment.ProcessIds);
        Assert.Equal(TimeSpan.FromSeconds(3), Deployment.StartTook);
    }

    [Fact]
    public async Task A_killed_silo_is_away_and_comes_back_as_another_process()
    {
        await Deployment.StartAllAsync(Stop);

        await Deployment.KillAsync(1);
        Assert.Equal(SiloState.Away, Deployment.StateOf(1));
        Assert.Equal([1, 3], Deployment.ProcessIds);

        await Deployment.StartAsync(1, Stop);
        Assert.Equal(SiloState.Running, Deployment.StateOf(1));
        Assert.Equal([1, 4, 3], Deployment.ProcessIds);
        Assert.Equal(3, Deployment.Addresses.Count);
    }

    [Fact]
    public async Task A_paused_silo_can_go_on_or_be_killed_and_nothing_else()
    {
        await Deployment.StartAllAsync(Stop);

        Deployment.Pause(0);
        Assert.Throws<InvalidOperationException>(() => Deployment.Pause(0));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.StopAsync(0, Stop));
        Deployment.Resume(0);
        Assert.Throws<InvalidOperationException>(() => Deployment.Resume(0));
        Deployment.Pause(0);
        await Deployment.KillAsync(0);

        Assert.Equal(["pause 0", "resume 0", "pause 0", "kill 0"], _silos.Acts.Skip(3));
    }

    [Fact]
    public async Task Who_ends_without_being_told_is_known_until_somebody_takes_note()
    {
        await Deployment.StartAllAsync(Stop);
        await Deployment.StopAsync(0, Stop);

        _silos.Processes[2].EndByItself(134);
        Assert.Equal([2], Deployment.Ended());

        Assert.Equal(134, await Deployment.BuryAsync(2));
        Assert.Empty(Deployment.Ended());
        Assert.Equal(SiloState.Away, Deployment.StateOf(2));
    }

    [Fact]
    public async Task All_that_are_there_are_killed()
    {
        await Deployment.StartAllAsync(Stop);
        await Deployment.KillAsync(1);

        await Deployment.KillAllAsync();

        Assert.Empty(Deployment.ProcessIds);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.KillAsync(1));
    }

    [Fact]
    public async Task Nothing_survives_the_run()
    {
        await Deployment.StartAllAsync(Stop);
        Deployment.Pause(1);

        await Deployment.DisposeAsync();

        Assert.All(_silos.Processes, process => Assert.True(process.HasExited));
    }

    [Fact]
    public void Ports_are_different_and_not_those_of_outgoing_connections()
    {
        var ports = FreePorts.Take(50);

        Assert.Equal(50, ports.Distinct().Count());
        Assert.All(ports, port => Assert.InRange(port, 1024, 32_767));
    }
}
