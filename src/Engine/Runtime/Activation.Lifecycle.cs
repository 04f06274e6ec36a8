using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

internal sealed partial class Activation
{
    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (this)
        {
            if (_state is ActivationState.Deactivating or ActivationState.Gone)
            {
                return;
            }

            Extras.Reason ??= deactivationReason;
            if (_state == ActivationState.Activating)
            {
                return;
            }

            _state = ActivationState.Deactivating;
            if (_running is null)
            {
                Schedule(new Operation(DeactivateAsync));
            }
        }
    }

    internal void DelayDeactivation(TimeSpan time)
    {
        _keepUntil = time <= TimeSpan.Zero ? 0
            : time > TimeSpan.FromDays(365_000) ? long.MaxValue : Runtime.TimestampAfter(time);
    }

    internal void DeactivateIfIdleSince(long now, long longest)
    {
        lock (this)
        {
            if (IsIdle && now - _lastUse >= longest && now >= _keepUntil)
            {
                Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "The activation was idle."));
            }
        }
    }

    /// <summary>Fails the requests whose callers have waited long enough; all of them when the engine has stopped.</summary>
    public void FailOverdue(long now, Func<Request, Exception> failure)
    {
        if (_running is null && _waiting.Head is null)
        {
            return;
        }

        List<Request> overdue = [];
        lock (this)
        {
            for (var request = _running; request is not null; request = request.RunningNext)
            {
                Consider(request);
            }

            for (var item = _waiting.Head; item is not null; item = item.Next)
            {
                Consider((Request)item);
            }
        }

        foreach (var request in overdue)
        {
            request.Fail(failure(request));
        }

        void Consider(Request request)
        {
            if (request.Deadline <= now && !request.IsAbandoned)
            {
                overdue.Add(request);
            }
        }
    }

    private async Task ActivateAsync()
    {
        using var limit = new CancellationTokenSource(Runtime.Collection.ActivationTimeout, Runtime.Clock);
        try
        {
            var facets = new List<IActivationFacet>();
            var instance = Class.Create(this, facets);
            GrainInstance = instance;
            foreach (var facet in facets)
            {
                await facet.LoadAsync().WaitAsync(limit.Token);
            }

            await ((IGrainBase)instance).OnActivateAsync(limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception exception)
        {
            LogActivationFailed(Runtime.Logger, exception, GrainId);
            await LeaveAsync(exception);
            return;
        }

        lock (this)
        {
            _state = _extras?.Reason is null ? ActivationState.Active : ActivationState.Deactivating;
            _lastUse = Runtime.Clock.GetTimestamp();
            Runtime.Instruments.Activated();
            StartWaiting(all: true);
        }
    }

    private async Task DeactivateAsync()
    {
        var reason = Extras.Reason!.Value;
        foreach (var timer in Extras.Timers.ToArray())
        {
            timer.Dispose();
        }

        using var limit = new CancellationTokenSource(Runtime.Collection.DeactivationTimeout, Runtime.Clock);
        try
        {
            await ((IGrainBase)GrainInstance!).OnDeactivateAsync(reason, limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception exception)
        {
            LogDeactivationFailed(Runtime.Logger, exception, GrainId);
        }

        Runtime.Instruments.Deactivated();
        await LeaveAsync(null);
    }

    /// <summary>Hands what still waits to the successor, or fails it when the activation itself failed.</summary>
    private async Task LeaveAsync(Exception? failure)
    {
        try
        {
            if (GrainInstance is IAsyncDisposable asyncDisposable)
            {
                await asyncDisposable.DisposeAsync();
            }
            else if (GrainInstance is IDisposable disposable)
            {
                disposable.Dispose();
            }

            await Extras.DisposeScopeAsync();
        }
        catch (Exception exception)
        {
            LogDeactivationFailed(Runtime.Logger, exception, GrainId);
        }

        var heirs = new WorkQueue();
        var refused = new List<Request>();
        lock (this)
        {
            while (_waiting.Take() is Request request)
            {
                if (request.IsAbandoned)
                {
                    continue;
                }

                if (failure is null && !request.StaysHere)
                {
                    heirs.Append(request);
                }
                else
                {
                    refused.Add(request);
                }
            }

            _state = ActivationState.Gone;
            Runtime.Replace(this, heirs);
        }

        foreach (var request in refused)
        {
            request.Fail(failure ?? new SiloUnavailableException("The activation is gone."));
        }

        Extras.Deactivated.TrySetResult();
    }

    [LoggerMessage(LogLevel.Error, "Grain {GrainId} failed to activate.")]
    private static partial void LogActivationFailed(ILogger logger, Exception exception, GrainId grainId);

    [LoggerMessage(LogLevel.Error, "Grain {GrainId} failed while it was taken down.")]
    private static partial void LogDeactivationFailed(ILogger logger, Exception exception, GrainId grainId);
}
