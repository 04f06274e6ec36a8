namespace Orleans.Runtime;

/// <summary>Where requests to one grain go: an activation, or the workers of a stateless one.</summary>
internal interface IReceiver
{
    bool TryReceive(Request request);
}

/// <summary>Up to so many activations with one id. A request goes to an idle one, a new one, or the next in turn.</summary>
internal sealed class WorkerPool(GrainRuntime runtime, GrainClass grainClass, GrainId id) : IReceiver
{
    private readonly List<Activation> _workers = [];
    private int _turn;

    public Activation[] Workers
    {
        get
        {
            lock (_workers)
            {
                return [.. _workers];
            }
        }
    }

    public bool TryReceive(Request request)
    {
        while (!Pick().TryReceive(request))
        {
            // That worker has just gone: the next pick is another one.
        }

        return true;
    }

    public void Remove(Activation worker)
    {
        lock (_workers)
        {
            _workers.Remove(worker);
        }
    }

    private Activation Pick()
    {
        lock (_workers)
        {
            if (_workers.Find(worker => worker.IsIdle) is { } idle)
            {
                return idle;
            }

            if (_workers.Count < grainClass.MaxWorkers)
            {
                _workers.Add(new Activation(runtime, grainClass, id));
                return _workers[^1];
            }

            return _workers[_turn++ % _workers.Count];
        }
    }
}
