namespace Orleans.Runtime;

/// <summary>The engine: the directory of activations, the way of a request to one, and the clock that takes them down.</summary>
internal sealed class GrainRuntime(IServiceProvider services, IEnumerable<GrainAssembly> assemblies, TimeProvider clock,
    ILogger<GrainRuntime> logger, IOptions<GrainCollectionOptions> collection, IOptions<SiloMessagingOptions> messaging)
    : IClusterClient, IHostedService, IDisposable
{
    private static readonly Meter Meter = new("Microsoft.Orleans");
    private static readonly Counter<long> NotAnswered = Meter.CreateCounter<long>("orleans-app-requests-timedout");
    private readonly ConcurrentDictionary<(GrainId Id, int Worker), Activation> _directory = new();
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainClass> _byInterface = new();
    private readonly ConcurrentDictionary<Type, GrainReference> _prototypes = new();
    private readonly Dictionary<GrainType, GrainClass> _classes = assemblies.Distinct().SelectMany(one => one.Assembly.GetTypes())
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IGrain)) && type.IsAssignableTo(typeof(IGrainBase)))
        .Select(type => new GrainClass(type, collection.Value, clock)).ToDictionary(found => found.Type);
    private readonly List<ITimer> _timers = [];
    private int _turn;
    private volatile bool _stopping;
    private volatile bool _busy;

    public static UpDownCounter<long> Active { get; } = Meter.CreateUpDownCounter<long>("orleans-catalog-activations");
    public IServiceProvider ServiceProvider => services;
    public TimeProvider Clock => clock;
    public ILogger Logger => logger;
    public GrainCollectionOptions Collection => collection.Value;
    public TimeSpan ResponseTimeout { get; } = messaging.Value.ResponseTimeout;
    // Resolved late, because what they are made of may itself ask for the grain factory.
    public ReminderService Reminders => field ??= ServiceProvider.GetRequiredService<ReminderService>();
    public IIncomingGrainCallFilter[] IncomingFilters => field ??= [.. ServiceProvider.GetServices<IIncomingGrainCallFilter>()];
    public IOutgoingGrainCallFilter[] OutgoingFilters => field ??= [.. ServiceProvider.GetServices<IOutgoingGrainCallFilter>()];
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey => GetGrain<TGrainInterface>(GrainId.Create(
            _byInterface.GetOrAdd((typeof(TGrainInterface), grainClassNamePrefix), Find).Type, primaryKey));
    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId) where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)Reference(grainId, typeof(TGrainInterface));
    public GrainReference Reference(GrainId id, Type interfaceType) =>
        _prototypes.GetOrAdd(interfaceType, type => (GrainReference)DispatchProxy.Create(type, typeof(GrainReference))).To(id, this);
    /// <summary>Once the engine stops, requests of callers that are not grains fail with <see cref="SiloUnavailableException"/>.</summary>
    public void Send(GrainId target, Request request)
    {
        if (_stopping && Activation.Current is null)
        {
            request.Fail(new SiloUnavailableException("The silo is stopping."));
            return;
        }

        // One that is gone since it was looked up has left the directory by now.
        while (!Receiver(target).TryReceive(request)) { }
        if (!_busy) { _busy = true; }
    }

    public long TimestampAfter(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? long.MaxValue
        : clock.GetTimestamp() + (long)Math.Min(time.TotalSeconds * clock.TimestampFrequency, long.MaxValue / 2);
    /// <summary>Takes an activation out, and hands the requests that it leaves to the next one in their order.</summary>
    public void Replace(Activation gone, List<Request> heirs)
    {
        var next = new Activation(this, gone.Class, gone.GrainId, gone.Worker);
        heirs.ForEach(request => next.TryReceive(request));
        if (heirs.Count > 0) { _directory[(gone.GrainId, gone.Worker)] = next; }
        else { _directory.TryRemove((gone.GrainId, gone.Worker), out _); }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var sweep = TimeSpan.FromMilliseconds(Math.Min(1000, ResponseTimeout.TotalMilliseconds / 8));
        var quantum = Collection.CollectionQuantum;
        _timers.Add(clock.CreateTimer(_ => FailOverdue(), null, sweep, sweep));
        _timers.Add(clock.CreateTimer(_ => ForEach(one => one.DeactivateIfIdle(clock.GetTimestamp())), null, quantum, quantum));
        TaskScheduler.UnobservedTaskException += OnUnobserved;
        return Reminders.StartAsync(cancellationToken);
    }

    /// <summary>Takes no more calls from outside and takes every activation down, until that is done or given up.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Reminders.StopAsync(cancellationToken);
        _stopping = true;
        try
        {
            for (var rest = _directory.Values.ToList(); rest.Count > 0; rest = [.. _directory.Values])
            {
                rest.ForEach(one => one.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The silo is stopping."), default));
                await Task.WhenAll(rest.Select(activation => activation.Deactivated)).WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) { logger.Abandoned(_directory.Count); }
        Dispose();
        ForEach(one => one.FailOverdue(long.MaxValue));
    }

    public void Dispose()
    {
        TaskScheduler.UnobservedTaskException -= OnUnobserved;
        _timers.ForEach(timer => timer.Dispose());
    }

    private Activation Receiver(GrainId id)
    {
        if (_directory.TryGetValue((id, 0), out var first) && (first.Class.Workers == 1 || first.IsIdle)) { return first; }
        var grainClass = _classes.GetValueOrDefault(id.Type) ?? throw new ArgumentException($"No grain class has type {id.Type}.");
        var worker = Enumerable.Range(0, grainClass.Workers).FirstOrDefault(
            number => !_directory.TryGetValue((id, number), out var busy) || busy.IsIdle, -1);
        return _directory.GetOrAdd((id, worker >= 0 ? worker : (int)((uint)_turn++ % grainClass.Workers)),
            static (key, all) => new Activation(all.Runtime, all.Class, key.Id, key.Worker), (Runtime: this, Class: grainClass));
    }

    private GrainClass Find((Type Interface, string? Prefix) key)
    {
        List<GrainClass> found = [.. _classes.Values.Where(candidate => candidate.ClassType.IsAssignableTo(key.Interface)
            && candidate.ClassType.FullName!.StartsWith(key.Prefix ?? "", StringComparison.Ordinal))];
        return found.Count == 1 ? found[0] : throw new ArgumentException($"Could not find an implementation for interface "
            + $"{key.Interface}: there are {found.Count}. Was the assembly of its class given to AddGrains?");
    }

    private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs unobserved) =>
        logger.FailedUnseen(unobserved.Exception, "A background task", "this process");
    private void ForEach(Action<Activation> action)
    {
        foreach (var (_, activation) in _directory) { action(activation); }
    }

    /// <summary>Costs nothing while nobody calls.</summary>
    private void FailOverdue()
    {
        if (!_busy) { return; }
        var (left, now) = (_busy = false, clock.GetTimestamp());
        ForEach(one => left |= one.FailOverdue(now));
        if (left) { _busy = true; }
    }

    internal Exception NotAnsweredBy(long now, Request request)
    {
        if (now == long.MaxValue) { return new SiloUnavailableException("The silo has stopped."); }
        NotAnswered.Add(1);
        logger.TimedOut(request);
        return new TimeoutException($"No answer arrived in time from {request}.");
    }
}
