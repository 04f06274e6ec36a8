using LiveChat.Cluster.Silos;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Orleans.Runtime;

namespace LiveChat.Cluster.Tests.Silos;

public sealed class StallGateTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FakeMembership _membership = new();
    private readonly StallGate _gate;

    public StallGateTests()
    {
        _gate = new StallGate(_membership, _membership, _clock, NullLogger<StallGate>.Instance);
    }

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task While_the_process_beats_calls_go_through()
    {
        for (var second = 0; second < 30; second++)
        {
            Assert.True(await Passes());
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(0, _membership.Asked);
    }

    [Fact]
    public async Task A_short_stop_is_no_stall()
    {
        Assert.True(await Passes());

        StandStill(TimeSpan.FromSeconds(4));

        Assert.True(await Passes());
    }

    [Fact]
    public async Task After_a_stall_calls_are_refused_until_the_membership_says_that_the_silo_belongs()
    {
        Assert.True(await Passes());
        var answer = _membership.HoldNext();
        StandStill(TimeSpan.FromSeconds(40));

        Assert.False(await Passes());
        Assert.False(await Passes());
        answer.SetResult(SiloStatus.Active);
        await _gate.Asking;

        Assert.Equal(1, _membership.Asked);
        Assert.True(await Passes());
    }

    [Theory]
    [InlineData(SiloStatus.Dead)]
    [InlineData(SiloStatus.ShuttingDown)]
    [InlineData(SiloStatus.None)]
    public async Task A_silo_that_was_given_up_never_answers_again(SiloStatus status)
    {
        Assert.True(await Passes());
        _membership.Status = status;
        StandStill(TimeSpan.FromSeconds(40));

        for (var second = 0; second < 10; second++)
        {
            Assert.False(await Passes());
            await _gate.Asking;
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(_membership.Asked > 1);
    }

    [Fact]
    public async Task A_membership_that_cannot_be_asked_is_asked_again()
    {
        Assert.True(await Passes());
        var answer = _membership.HoldNext();
        StandStill(TimeSpan.FromSeconds(40));
        answer.SetException(new TimeoutException("The table is away."));
        await _gate.Asking;

        Assert.False(await Passes());
        await _gate.Asking;

        Assert.True(await Passes());
    }

    [Fact]
    public async Task An_answer_that_took_longer_than_a_stall_proves_nothing()
    {
        Assert.True(await Passes());
        var answer = _membership.HoldNext();
        StandStill(TimeSpan.FromSeconds(40));
        await _membership.FirstAsked;
        StandStill(TimeSpan.FromSeconds(40));
        answer.SetResult(SiloStatus.Active);
        await _gate.Asking;

        Assert.False(await Passes());
        await _gate.Asking;

        Assert.True(await Passes());
    }

    private void StandStill(TimeSpan time) => _clock.SetUtcNow(_clock.GetUtcNow() + time);

    private async Task<bool> Passes()
    {
        var call = new FakeCall();
        try
        {
            await _gate.Invoke(call);
        }
        catch (SiloUnavailableException)
        {
        }

        return call.Invoked;
    }
}
