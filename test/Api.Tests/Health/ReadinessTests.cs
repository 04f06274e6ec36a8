using LiveChat.Api.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Api.Tests.Health;

public sealed class ReadinessTests : IDisposable
{
    private readonly Lifetime _lifetime = new();

    public void Dispose() => _lifetime.Dispose();

    [Fact]
    public async Task It_goes_from_starting_to_ready_to_draining_and_never_back()
    {
        var clock = new FakeTimeProvider();
        var checks = new ReadyChecks(new Readiness(_lifetime, clock), new NoChecks(), Options.Create(new HealthCheckServiceOptions()), clock);

        Assert.Equal(ReadyState.Starting, await checks.StateAsync());
        _lifetime.Started.Cancel();
        Assert.Equal(ReadyState.Ready, await checks.StateAsync());
        _lifetime.StopApplication();
        Assert.Equal(ReadyState.Draining, await checks.StateAsync());
    }

    [Fact]
    public async Task Told_to_stop_before_it_has_started_it_drains()
    {
        var clock = new FakeTimeProvider();
        var checks = new ReadyChecks(new Readiness(_lifetime, clock), new NoChecks(), Options.Create(new HealthCheckServiceOptions()), clock);

        _lifetime.StopApplication();

        Assert.Equal(ReadyState.Draining, await checks.StateAsync());
    }

    private sealed class NoChecks : HealthCheckService
    {
        public override Task<HealthReport> CheckHealthAsync(
            Func<HealthCheckRegistration, bool>? predicate, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationTokenSource Started { get; } = new();

        public CancellationToken ApplicationStarted => Started.Token;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose()
        {
            Started.Dispose();
            _stopping.Dispose();
        }
    }
}
