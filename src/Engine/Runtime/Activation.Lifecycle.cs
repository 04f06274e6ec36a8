namespace Orleans.Runtime;

internal sealed partial class Activation
{
    private AsyncServiceScope? _scope;
    private HashSet<GrainTimer>? _timers;
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DeactivationReason? _reason;
    private long _lastUse = runtime.Clock.GetTimestamp();
    private long _keepUntil;
    private State _state;

    private enum State : byte { New, Activating, Active, Deactivating, Gone }

    public IServiceProvider ActivationServices => (_scope ??= Runtime.ServiceProvider.CreateAsyncScope()).ServiceProvider;
    /// <summary>The observers that this activation attached to its subscriptions.</summary>
    public Dictionary<Guid, object> StreamObservers => field ??= [];
    public Task Deactivated => _gone.Task;
    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (this)
        {
            _reason ??= deactivationReason;
            if (_state != State.Active) { return; }
            _state = State.Deactivating;
            StartWaiting(all: false);
        }
    }

    internal void DelayDeactivation(TimeSpan time) => _keepUntil = time <= TimeSpan.Zero ? 0 : Runtime.TimestampAfter(time);
    internal void Add(GrainTimer timer) => (_timers ??= []).Add(timer);
    internal void Remove(GrainTimer timer) => _timers?.Remove(timer);
    internal void DeactivateIfIdle(long now)
    {
        lock (this)
        {
            if (!IsIdle || now - _lastUse < Class.CollectionAge || now < _keepUntil) { return; }
            Deactivate(new(DeactivationReasonCode.ActivationIdle, "The activation was idle."));
        }
    }

    /// <summary>Fails the requests whose callers have waited long enough. Answers whether there were any requests.</summary>
    internal bool FailOverdue(long now)
    {
        if (_running.Count + _waiting.Count == 0) { return false; }
        Request[] requests;
        lock (this) { requests = [.. _running, .. _waiting]; }
        foreach (var one in requests) { if (one.Deadline <= now && !one.IsAbandoned) { one.Fail(Runtime.NotAnsweredBy(now, one)); } }
        return true;
    }

    private async Task ActivateAsync()
    {
        using var limit = new CancellationTokenSource(Runtime.Collection.ActivationTimeout, Runtime.Clock);
        try
        {
            var facets = new List<IActivationFacet>();
            GrainInstance = Class.Create(this, facets);
            foreach (var facet in facets) { await facet.LoadAsync().WaitAsync(limit.Token); }
            await ((IGrainBase)GrainInstance).OnActivateAsync(limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception exception)
        {
            Runtime.Logger.Failed(exception, "The activation", GrainId);
            await LeaveAsync(exception);
            return;
        }

        GrainRuntime.Active.Add(1);
        lock (this)
        {
            _state = _reason is null ? State.Active : State.Deactivating;
            StartWaiting(all: true);
        }
    }

    private async Task DeactivateAsync()
    {
        using var limit = new CancellationTokenSource(Runtime.Collection.DeactivationTimeout, Runtime.Clock);
        try { await ((IGrainBase)GrainInstance!).OnDeactivateAsync(_reason!.Value, limit.Token).WaitAsync(limit.Token); }
        catch (Exception exception) { Runtime.Logger.Failed(exception, "The deactivation", GrainId); }
        GrainRuntime.Active.Add(-1);
        await LeaveAsync(null);
    }

    /// <summary>Hands what still waits to the successor, or fails it when the activation itself failed.</summary>
    private async Task LeaveAsync(Exception? failure)
    {
        try
        {
            _timers?.ToList().ForEach(timer => timer.Dispose());
            await (GrainInstance is IAsyncDisposable disposable ? disposable.DisposeAsync() : default);
            (GrainInstance as IDisposable)?.Dispose();
            await (_scope?.DisposeAsync() ?? default);
        }
        catch (Exception exception) { Runtime.Logger.Failed(exception, "The deactivation", GrainId); }
        List<Request> heirs;
        lock (this)
        {
            _state = State.Gone;
            heirs = failure is null ? [.. _waiting.Where(request => !request.StaysHere)] : [];
            Runtime.Replace(this, heirs);
            _gone.SetResult();
        }

        _waiting.Except(heirs).ToList().ForEach(request => request.Fail(failure ?? new SiloUnavailableException("It is gone.")));
    }
}
