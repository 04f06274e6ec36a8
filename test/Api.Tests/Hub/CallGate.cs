namespace LiveChat.Api.Tests.Hub;

/// <summary>Holds up what one method of the grains answers, until the test lets it go.</summary>
internal sealed class CallGate
{
    private string? _method;
    private TaskCompletionSource _answered = new();
    private TaskCompletionSource _open = new();

    /// <summary>Ends when the first such call has been done and its answer waits.</summary>
    public Task HoldAnswers(string method)
    {
        (_method, _answered, _open) = (method, new TaskCompletionSource(), new TaskCompletionSource());
        return _answered.Task;
    }

    public void LetGo()
    {
        _method = null;
        _open.SetResult();
    }

    public async Task Around(IGrainCallContext context)
    {
        await context.Invoke();
        if (context.MethodName == _method)
        {
            _answered.TrySetResult();
            await _open.Task;
        }
    }
}
