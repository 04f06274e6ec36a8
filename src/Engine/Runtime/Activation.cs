namespace Orleans.Runtime;

internal enum ActivationState : byte
{
    New,
    Activating,
    Active,
    Deactivating,
    Gone,
}

/// <summary>One grain in memory: its queue, the rules of interleaving, and the scheduler of its turns.</summary>
/// <remarks>There are tens of thousands of these, so it is its own scheduler, lock and thread-pool item; what most
/// activations never need is in <see cref="ActivationExtras"/>. Everything mutable is guarded by <c>lock (this)</c>.</remarks>
internal sealed partial class Activation(GrainRuntime runtime, GrainClass grainClass, GrainId id)
    : TaskScheduler, IGrainContext, IReceiver, IThreadPoolWorkItem
{
    private const int TurnsPerVisit = 64;

    private WorkQueue _ready;
    private WorkQueue _waiting;
    private Request? _running;
    private Request? _blocking;
    private ActivationExtras? _extras;
    private long _lastUse = runtime.Clock.GetTimestamp();
    private long _keepUntil;
    private ActivationState _state;
    private bool _scheduled;

    public GrainId GrainId { get; } = id;

    public object? GrainInstance { get; private set; }

    public GrainRuntime Runtime { get; } = runtime;

    public GrainClass Class { get; } = grainClass;

    public IServiceProvider ActivationServices => Extras.Scope(Runtime.Services);

    public Task Deactivated => Extras.Deactivated.Task;

    internal bool IsIdle => _state == ActivationState.Active && _running is null && _waiting.Head is null;

    internal ActivationExtras Extras
    {
        get
        {
            lock (this)
            {
                return _extras ??= new ActivationExtras();
            }
        }
    }

    public override int MaximumConcurrencyLevel => 1;

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    /// <returns>False when this activation is gone and the sender must look for another one.</returns>
    public bool TryReceive(Request request)
    {
        lock (this)
        {
            if (_state == ActivationState.Gone || (request.StaysHere && _state == ActivationState.Deactivating))
            {
                return false;
            }

            request.Activation = this;
            if (_state == ActivationState.Active && MayStart(request))
            {
                Start(request);
                return true;
            }

            _waiting.Append(request);
            if (_state == ActivationState.New)
            {
                _state = ActivationState.Activating;
                Schedule(new Operation(ActivateAsync));
            }
        }

        return true;
    }

    internal void Begin(Request request)
    {
        if (request.Context is { } context)
        {
            RequestContext.Values = context;
        }

        Task task;
        try
        {
            task = request.Invoke(this);
        }
        catch (Exception exception)
        {
            task = Task.FromException(exception);
        }

        if (task.IsCompleted)
        {
            End(request, task);
        }
        else
        {
            task.GetAwaiter().UnsafeOnCompleted(() => End(request, task));
        }
    }

    internal void EnterReentrantSection(Guid id)
    {
        lock (this)
        {
            Extras.Reentrant.Add(id);
        }
    }

    internal void LeaveReentrantSection(Guid id)
    {
        lock (this)
        {
            Extras.Reentrant.Remove(id);
        }
    }

    internal void Continue(Task task) => TryExecuteTask(task);

    void IThreadPoolWorkItem.Execute()
    {
        RuntimeContext.Current = this;
        try
        {
            for (var turn = 0; turn < TurnsPerVisit; turn++)
            {
                WorkItem? item;
                lock (this)
                {
                    item = _ready.Take();
                    if (item is null)
                    {
                        _scheduled = false;
                        return;
                    }
                }

                item.Run(this);
            }
        }
        finally
        {
            RuntimeContext.Current = null;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task) => Schedule(new Continuation(task));

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        RuntimeContext.Current == this && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private void End(Request request, Task task)
    {
        if (task.Exception?.InnerException is Storage.InconsistentStateException { IsSourceActivation: true } conflict)
        {
            conflict.IsSourceActivation = false;
            Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, conflict, "A write lost against another writer."));
        }

        request.Complete(task);
        lock (this)
        {
            Unlink(request);
            if (_blocking == request)
            {
                _blocking = FirstBlocking();
            }

            if (request.KeepsAlive)
            {
                _lastUse = Runtime.Clock.GetTimestamp();
            }

            StartWaiting(all: _blocking is { ReadsOnly: true });
        }
    }

    private bool MayStart(Request request)
    {
        return _running is null || _blocking is null || request.Interleaves || Class.IsReentrant
            || (_blocking.ReadsOnly && request.ReadsOnly)
            || (_extras is { } extras && request.Context is { } context && extras.IsReentrant(RequestContext.IdIn(context)));
    }

    /// <summary>Starts what may start, in order of arrival; past the first that may not only when <paramref name="all"/>.</summary>
    private void StartWaiting(bool all)
    {
        if (_state == ActivationState.Deactivating && _running is null)
        {
            Schedule(new Operation(DeactivateAsync));
        }

        WorkItem? before = null;
        for (var item = _waiting.Head; item is not null && _state == ActivationState.Active;)
        {
            var next = item.Next;
            var request = (Request)item;
            if (request.IsAbandoned)
            {
                _waiting.Remove(item, before);
            }
            else if (MayStart(request))
            {
                _waiting.Remove(item, before);
                Start(request);
                all |= request.ReadsOnly;
            }
            else if (all)
            {
                before = item;
            }
            else
            {
                return;
            }

            item = next;
        }
    }

    private void Start(Request request)
    {
        request.RunningPrevious = null;
        request.RunningNext = _running;
        if (_running is not null)
        {
            _running.RunningPrevious = request;
        }

        _running = request;
        if (!request.Interleaves)
        {
            _blocking ??= request;
        }

        Schedule(request);
    }

    private void Unlink(Request request)
    {
        if (request.RunningPrevious is { } previous)
        {
            previous.RunningNext = request.RunningNext;
        }
        else
        {
            _running = request.RunningNext;
        }

        if (request.RunningNext is { } next)
        {
            next.RunningPrevious = request.RunningPrevious;
        }
    }

    private Request? FirstBlocking()
    {
        var request = _running;
        while (request is { Interleaves: true })
        {
            request = request.RunningNext;
        }

        return request;
    }

    private void Schedule(WorkItem item)
    {
        lock (this)
        {
            _ready.Append(item);
            if (_scheduled)
            {
                return;
            }

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }
}
