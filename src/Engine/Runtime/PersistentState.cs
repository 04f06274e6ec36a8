using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>Operations on one state run one after the other, also when the grain interleaves.</summary>
internal sealed class PersistentState<TState>(Activation activation, string name, IGrainStorage storage)
    : IPersistentState<TState>, IActivationFacet
{
    private readonly GrainState<TState> _record = new(Activator.CreateInstance<TState>());
    private Task _last = Task.CompletedTask;

    public TState State
    {
        get => _record.State!;
        set => _record.State = value;
    }

    public string? Etag => _record.ETag;

    public bool RecordExists => _record.RecordExists;

    public Task LoadAsync() => ReadStateAsync();

    public Task ReadStateAsync() => Enqueue(() => storage.ReadStateAsync(name, activation.GrainId, _record));

    public Task WriteStateAsync() => Enqueue(() => storage.WriteStateAsync(name, activation.GrainId, _record));

    public Task ClearStateAsync() => Enqueue(async () =>
    {
        await storage.ClearStateAsync(name, activation.GrainId, _record);
        _record.State = Activator.CreateInstance<TState>();
    });

    private Task Enqueue(Func<Task> operation)
    {
        return _last = _last.IsCompleted ? Run(operation) : After(_last, operation);
    }

    private async Task Run(Func<Task> operation)
    {
        try
        {
            await operation();
        }
        catch (Exception exception) when (exception is not OrleansException)
        {
            throw new OrleansException($"The storage failed for the state {name} of {activation.GrainId}: {exception.Message}", exception);
        }
    }

    private async Task After(Task earlier, Func<Task> operation)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await Run(operation);
    }
}
