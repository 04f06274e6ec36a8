namespace Orleans.Runtime;

/// <summary>One grain in memory: its queue, the rules of interleaving, and the scheduler of its turns.</summary>
/// <remarks>There are tens of thousands of these, so it is its own scheduler, lock and thread-pool item, and what most of them
/// never need is made when asked for. Everything that changes is guarded by <c>lock (this)</c>.</remarks>
internal sealed partial class Activation(GrainRuntime runtime, GrainClass grainClass, GrainId id, int worker)
    : TaskScheduler, IGrainContext, IThreadPoolWorkItem
{
    private const int TurnsPerVisit = 64;
    [ThreadStatic] private static Activation? t_current;
    private readonly Queue<Task> _ready = new();
    private readonly List<Request> _running = [];
    private readonly LinkedList<Request> _waiting = new();
    private List<Guid>? _chains;
    private bool _scheduled;
    /// <summary>The activation whose turn runs on this thread.</summary>
    public static new Activation? Current => t_current;
    public GrainId GrainId { get; } = id;
    public object? GrainInstance { get; private set; }
    public GrainRuntime Runtime { get; } = runtime;
    public GrainClass Class { get; } = grainClass;
    /// <summary>Tells the activations of a stateless worker apart; 0 for a grain with identity.</summary>
    public int Worker { get; } = worker;
    internal bool IsIdle => _state == State.Active && _running.Count == 0 && _waiting.Count == 0;
    /// <returns>False when this activation is gone and the sender must look for another one.</returns>
    public bool TryReceive(Request request)
    {
        request.Turn ??= new Task(Request.Body, request);
        lock (this)
        {
            if (_state == State.Gone || (request.StaysHere && _state == State.Deactivating)) { return false; }
            request.Activation = this;
            if (_state == State.Active && MayStart(request))
            {
                Start(request);
                return true;
            }

            _waiting.AddLast(request);
            if (_state == State.New)
            {
                _state = State.Activating;
                Schedule(ActivateAsync);
            }

            return true;
        }
    }

    internal void Begin(Request request)
    {
        Task task;
        try { task = request.Invoke(this); }
        catch (Exception exception) { task = Task.FromException(exception); }
        if (task.IsCompleted) { End(request, task); }
        else { task.GetAwaiter().UnsafeOnCompleted(() => End(request, task)); }
    }

    internal void EnterChain(Guid chain) { lock (this) { (_chains ??= []).Add(chain); } }
    internal void LeaveChain(Guid chain) { lock (this) { _chains?.Remove(chain); } }

    void IThreadPoolWorkItem.Execute()
    {
        t_current = this;
        Task? task = null;
        for (var turn = 0; turn < TurnsPerVisit && (turn == 0 || task is not null); turn++)
        {
            lock (this) { _scheduled = _ready.TryDequeue(out task); }
            if (task is not null) { TryExecuteTask(task); }
        }

        t_current = null;
        if (task is not null) { ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false); }
    }

    protected override void QueueTask(Task task)
    {
        lock (this)
        {
            _ready.Enqueue(task);
            if (_scheduled) { return; }
            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    protected override IEnumerable<Task> GetScheduledTasks() => [];
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        t_current == this && !taskWasPreviouslyQueued && TryExecuteTask(task);
    private void Schedule(Func<Task> operation) =>
        Task.Factory.StartNew(operation, CancellationToken.None, TaskCreationOptions.None, this);
    private void End(Request request, Task task)
    {
        if (task.Exception?.InnerException is InconsistentStateException { IsSourceActivation: true } conflict)
        {
            conflict.IsSourceActivation = false;
            Deactivate(new(DeactivationReasonCode.ApplicationError, conflict, "A write lost against another writer."));
        }

        request.Complete(task);
        lock (this)
        {
            _running.Remove(request);
            _lastUse = request.KeepsAlive ? Runtime.Clock.GetTimestamp() : _lastUse;
            StartWaiting(all: request.ReadsOnly);
        }
    }

    private bool MayStart(Request request) => _running.Count == 0 || request.Interleaves || Class.IsReentrant
        || (request.Chain != Guid.Empty && _chains?.Contains(request.Chain) == true) || _running.TrueForAll(request.MayRunBeside);
    private void Start(Request request) { _running.Add(request); request.Turn!.Start(this); }
    /// <summary>Starts what may start, in order of arrival; past the first that may not only when <paramref name="all"/>.</summary>
    private void StartWaiting(bool all)
    {
        if (_state == State.Deactivating && _running.Count == 0) { Schedule(DeactivateAsync); }
        for (var next = _waiting.First; next is { Value: var request } node && _state == State.Active;)
        {
            next = node.Next;
            if (request.IsAbandoned || MayStart(request))
            {
                _waiting.Remove(node);
                if (!request.IsAbandoned) { Start(request); }
                all |= request.ReadsOnly;
            }
            else if (!all) { return; }
        }
    }
}
