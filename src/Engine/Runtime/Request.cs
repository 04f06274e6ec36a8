namespace Orleans.Runtime;

/// <summary>Something to run in a turn of an activation. A node of the queue that it waits in.</summary>
internal abstract class WorkItem
{
    internal WorkItem? Next;

    internal abstract void Run(Activation activation);
}

internal struct WorkQueue
{
    private WorkItem? _tail;

    public WorkItem? Head { get; private set; }

    public void Append(WorkItem item)
    {
        item.Next = null;
        if (_tail is null)
        {
            Head = item;
        }
        else
        {
            _tail.Next = item;
        }

        _tail = item;
    }

    public WorkItem? Take()
    {
        var item = Head;
        if (item is not null)
        {
            Remove(item, null);
        }

        return item;
    }

    public void Remove(WorkItem item, WorkItem? before)
    {
        if (before is null)
        {
            Head = item.Next;
        }
        else
        {
            before.Next = item.Next;
        }

        if (_tail == item)
        {
            _tail = before;
        }
    }
}

/// <summary>A continuation of grain code.</summary>
internal sealed class Continuation(Task task) : WorkItem
{
    internal Task Task { get; } = task;

    internal override void Run(Activation activation) => activation.Continue(Task);
}

/// <summary>Work of the engine itself on an activation: activating and deactivating.</summary>
internal sealed class Operation(Func<Task> body) : WorkItem
{
    private static readonly Action<object?> Body = static self => _ = ((Operation)self!)._body();
    private readonly Func<Task> _body = body;

    internal override void Run(Activation activation) => new Task(Body, this).RunSynchronously(activation);
}

/// <summary>A message to an activation, subject to the rules of interleaving.</summary>
internal abstract class Request : WorkItem
{
    private static readonly Action<object?> Body = static self => ((Request)self!).Activation!.Begin((Request)self);

    internal Request? RunningNext;
    internal Request? RunningPrevious;
    internal Dictionary<string, object>? Context;

    internal Activation? Activation { get; set; }

    /// <summary>In units of <c>TimeProvider.GetTimestamp</c>.</summary>
    internal long Deadline { get; init; } = long.MaxValue;

    internal virtual bool Interleaves => false;
    internal virtual bool ReadsOnly => false;
    internal virtual bool KeepsAlive => true;

    /// <summary>Means this activation and no other one of the same grain.</summary>
    internal virtual bool StaysHere => false;

    /// <summary>Nobody waits for it any longer.</summary>
    internal virtual bool IsAbandoned => false;

    internal abstract Task Invoke(Activation activation);

    internal abstract void Complete(Task task);

    internal abstract void Fail(Exception exception);

    internal override void Run(Activation activation) => new Task(Body, this).RunSynchronously(activation);
}
