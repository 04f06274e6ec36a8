using Orleans.Runtime;

namespace LiveChat.Grains.Flows;

[GrainType("flow")]
internal sealed class FlowGrain(TimeProvider clock) : Grain, IFlowGrain
{
    /// <summary>How long an activation stays for which there is nothing to do any more: others may be asking at this moment.</summary>
    private static readonly TimeSpan Lingering = TimeSpan.FromMinutes(1);

    private Flow? _flow;
    private DateTimeOffset _endsAt;
    private IGrainTimer _end = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _end = this.RegisterGrainTimer(End, Lingering, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task Begin(Flow flow)
    {
        (_flow, _endsAt) = (flow, clock.GetUtcNow() + flow.Life);
        _end.Change(flow.Life, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task<string?> Read(string kind, string binding)
    {
        var open = _flow is { } flow && flow.Kind == kind && flow.Binding == binding && clock.GetUtcNow() < _endsAt;
        return Task.FromResult(open ? _flow!.Payload : null);
    }

    public async Task<string?> Take(string kind, string binding)
    {
        if (await Read(kind, binding) is not { } payload)
        {
            return null;
        }

        _flow = null;
        _end.Change(Lingering, Timeout.InfiniteTimeSpan);
        return payload;
    }

    private Task End(CancellationToken cancellationToken)
    {
        _flow = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
