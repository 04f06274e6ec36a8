namespace LiveChat.PortContracts;

/// <summary>A place where calls wait until a test lets them go.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _arrivals = new(0);

    public bool IsOpen => _open.Task.IsCompleted;

    /// <summary>Lets everybody through, also who comes later.</summary>
    public void Open() => _open.TrySetResult();

    /// <summary>Waits until one more call stands at the gate.</summary>
    public async Task ArrivalAsync(CancellationToken cancellationToken)
    {
        if (!await _arrivals.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken))
        {
            throw new TimeoutException("Nobody came to the gate.");
        }
    }

    internal Task PassAsync(CancellationToken cancellationToken)
    {
        _arrivals.Release();
        return _open.Task.WaitAsync(cancellationToken);
    }
}
