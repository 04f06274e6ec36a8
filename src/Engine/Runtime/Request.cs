namespace Orleans.Runtime;

/// <summary>A message to an activation, subject to the rules of interleaving.</summary>
internal abstract class Request
{
    internal static readonly Action<object?> Body = static self => ((Request)self!).Activation!.Begin((Request)self);
    internal Activation? Activation { get; set; }
    /// <summary>The first turn. Made on the side of the sender, so that it runs in the sender's execution context.</summary>
    internal Task? Turn { get; set; }
    internal Guid Chain { get; } = RequestContext.ReentrancyId;
    /// <summary>In units of <c>TimeProvider.GetTimestamp</c>.</summary>
    internal long Deadline { get; init; } = long.MaxValue;
    internal virtual bool Interleaves => false;
    internal virtual bool ReadsOnly => false;
    internal virtual bool KeepsAlive => true;
    /// <summary>Means this activation and no other one of the same grain.</summary>
    internal virtual bool StaysHere => false;
    /// <summary>Nobody waits for it any longer.</summary>
    internal virtual bool IsAbandoned => false;
    internal bool MayRunBeside(Request other) => other.Interleaves || (ReadsOnly && other.ReadsOnly);
    internal abstract Task Invoke(Activation activation);
    internal abstract void Complete(Task task);
    internal abstract void Fail(Exception exception);
}
