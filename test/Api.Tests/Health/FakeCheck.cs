using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveChat.Api.Tests.Health;

/// <summary>A part of the server that is as well as the test says, and counts how often it was asked.</summary>
internal sealed class FakeCheck : IHealthCheck
{
    private readonly TaskCompletionSource _hangs = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<HealthCheckResult>? _pending;
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    public HealthCheckResult Answer { get; set; } = HealthCheckResult.Healthy();

    public void AddTo(IServiceCollection services) => services.AddHealthChecks().AddCheck("store", this, tags: ["ready"]);

    /// <summary>When it has been asked and does not answer.</summary>
    public Task Hangs => _hangs.Task;

    /// <summary>From now on it does not answer, not even when it is told to give up.</summary>
    public void Hang() => _pending = new TaskCompletionSource<HealthCheckResult>(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Recover()
    {
        var pending = _pending!;
        _pending = null;
        pending.SetResult(HealthCheckResult.Healthy());
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _asked);
        if (_pending is not null)
        {
            _hangs.TrySetResult();
        }

        return _pending?.Task ?? Task.FromResult(Answer);
    }
}
