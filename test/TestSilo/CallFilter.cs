namespace LiveChat.Testing;

/// <summary>A call filter on both sides of a call; register it as <see cref="IIncomingGrainCallFilter"/> or
/// <see cref="IOutgoingGrainCallFilter"/>.</summary>
public sealed class CallFilter(Func<IGrainCallContext, Task> filter) : IIncomingGrainCallFilter, IOutgoingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) => filter(context);

    public Task Invoke(IOutgoingGrainCallContext context) => filter(context);
}
