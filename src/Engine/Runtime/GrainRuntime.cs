using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>The engine: the directory of activations, the way of a request to one, and the clock that takes them down.</summary>
internal sealed partial class GrainRuntime : IDisposable
{
    private readonly ConcurrentDictionary<GrainId, IReceiver> _directory = new();
    private readonly GrainClasses _classes;
    private ITimer? _collector;
    private ITimer? _overdue;
    private volatile bool _stopping;

    public GrainRuntime(IServiceProvider services, GrainClasses classes, TimeProvider clock, ILogger<GrainRuntime> logger,
        IOptions<GrainCollectionOptions> collection, IOptions<SiloMessagingOptions> messaging, ReminderService reminders)
    {
        _classes = classes;
        Services = services;
        Clock = clock;
        Logger = logger;
        Collection = collection.Value;
        ResponseTimeout = messaging.Value.ResponseTimeout;
        Reminders = reminders;
        reminders.Grains = this;
        Factory = new GrainFactory(this, classes, services);
        Instruments = new GrainInstruments();
    }

    public IServiceProvider Services { get; }
    public TimeProvider Clock { get; }
    public ILogger Logger { get; }
    public GrainCollectionOptions Collection { get; }
    public TimeSpan ResponseTimeout { get; }
    public ReminderService Reminders { get; }
    public GrainInstruments Instruments { get; }
    public GrainFactory Factory { get; }

    // Resolved late, because a filter may itself ask for the grain factory.
    public IIncomingGrainCallFilter[] IncomingFilters => field ??= [.. Services.GetServices<IIncomingGrainCallFilter>()];
    public IOutgoingGrainCallFilter[] OutgoingFilters => field ??= [.. Services.GetServices<IOutgoingGrainCallFilter>()];

    /// <exception cref="SiloUnavailableException">The engine is stopping and the sender is not a grain that flushes.</exception>
    public void Send(GrainId target, Request request, bool fromGrain)
    {
        if (_stopping && !fromGrain)
        {
            request.Fail(new SiloUnavailableException());
            return;
        }

        while (!Receiver(target).TryReceive(request))
        {
            // Gone since it was looked up: it has left the directory by now.
        }
    }

    public long TimestampAfter(TimeSpan time) =>
        time == Timeout.InfiniteTimeSpan ? long.MaxValue : Clock.GetTimestamp() + Timestamps(time);

    /// <summary>Takes an activation out, and hands the requests that it leaves to the next one in their order.</summary>
    public void Replace(Activation gone, WorkQueue heirs)
    {
        if (gone.Class.MaxWorkers > 0)
        {
            var pool = (WorkerPool)_directory[gone.GrainId];
            pool.Remove(gone);
            Forward(heirs, pool);
        }
        else if (heirs.Head is null)
        {
            _directory.TryRemove(gone.GrainId, out _);
        }
        else
        {
            var next = new Activation(this, gone.Class, gone.GrainId);
            Forward(heirs, next);
            _directory[gone.GrainId] = next;
        }
    }

    public void Start()
    {
        var sweep = TimeSpan.FromMilliseconds(Math.Clamp(ResponseTimeout.TotalMilliseconds / 8, 10, 1000));
        _overdue = Clock.CreateTimer(_ => FailOverdue(), null, sweep, sweep);
        _collector = Clock.CreateTimer(_ => Collect(), null, Collection.CollectionQuantum, Collection.CollectionQuantum);
    }

    /// <summary>Takes no more calls from outside and takes every activation down, until that is done or given up.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _stopping = true;
        _collector?.Dispose();
        try
        {
            for (var rest = Activations().ToList(); rest.Count > 0; rest = [.. Activations()])
            {
                var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The silo is stopping.");
                rest.ForEach(activation => activation.Deactivate(reason, CancellationToken.None));
                await Task.WhenAll(rest.Select(activation => activation.Deactivated)).WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            LogAbandoned(Logger, Activations().Count());
        }

        _overdue?.Dispose();
        foreach (var activation in Activations())
        {
            activation.FailOverdue(long.MaxValue, static _ => new SiloUnavailableException());
        }
    }

    public void Dispose()
    {
        _collector?.Dispose();
        _overdue?.Dispose();
        Instruments.Dispose();
    }

    private static void Forward(WorkQueue requests, IReceiver receiver)
    {
        while (requests.Take() is Request request)
        {
            receiver.TryReceive(request);
        }
    }

    private IReceiver Receiver(GrainId id) => _directory.TryGetValue(id, out var receiver) ? receiver
        : _directory.GetOrAdd(id, static (id, runtime) => runtime.Create(id), this);

    private IReceiver Create(GrainId id)
    {
        var grainClass = _classes.ByType(id.Type);
        return grainClass.MaxWorkers > 0 ? new WorkerPool(this, grainClass, id) : new Activation(this, grainClass, id);
    }

    private IEnumerable<Activation> Activations() => _directory.Values.SelectMany(
        receiver => receiver is WorkerPool pool ? pool.Workers : [(Activation)receiver]);

    private void Collect()
    {
        var now = Clock.GetTimestamp();
        foreach (var activation in Activations())
        {
            activation.DeactivateIfIdleSince(now, Timestamps(activation.Class.CollectionAge));
        }
    }

    private void FailOverdue()
    {
        var now = Clock.GetTimestamp();
        foreach (var (_, receiver) in _directory)
        {
            foreach (var activation in receiver is WorkerPool pool ? pool.Workers : [(Activation)receiver])
            {
                activation.FailOverdue(now, TimedOut);
            }
        }
    }

    private TimeoutException TimedOut(Request request)
    {
        Instruments.TimedOut();
        LogTimedOut(Logger, request);
        return new TimeoutException($"No answer arrived in time from {request}.");
    }

    private long Timestamps(TimeSpan time) => (long)Math.Min(time.TotalSeconds * Clock.TimestampFrequency, long.MaxValue / 4);

    [LoggerMessage(LogLevel.Warning, "No answer arrived in time from {Request}.")]
    private static partial void LogTimedOut(ILogger logger, object request);

    [LoggerMessage(LogLevel.Error, "{Count} activations were abandoned: they did not deactivate in time.")]
    private static partial void LogAbandoned(ILogger logger, int count);
}
