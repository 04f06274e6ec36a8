namespace Orleans.Runtime;

internal sealed class PersistentState<TState>(Activation activation, string name, IGrainStorage storage)
    : IPersistentState<TState>, IActivationFacet
{
    private readonly GrainState<TState> _record = new(Activator.CreateInstance<TState>());
    private Task _last = Task.CompletedTask;

    public TState State { get => _record.State!; set => _record.State = value; }
    public string? Etag => _record.ETag;
    public bool RecordExists => _record.RecordExists;
    public Task LoadAsync() => ReadStateAsync();
    public Task ReadStateAsync() => _last = After(_last, () => storage.ReadStateAsync(name, activation.GrainId, _record));
    public Task WriteStateAsync() => _last = After(_last, () => storage.WriteStateAsync(name, activation.GrainId, _record));
    public Task ClearStateAsync() => _last = After(_last, () => storage.ClearStateAsync(name, activation.GrainId, _record));
    private async Task After(Task earlier, Func<Task> operation)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try { await operation(); }
        catch (Exception exception) when (exception is not OrleansException)
        {
            throw new OrleansException($"The storage failed for the state {name} of {activation.GrainId}: {exception.Message}", exception);
        }
    }
}
