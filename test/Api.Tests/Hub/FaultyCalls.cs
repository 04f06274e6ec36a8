using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Calls of one name from the server to grains that are never answered, or fail, from when the test says so.</summary>
internal sealed class FaultyCalls : IOutgoingGrainCallFilter
{
    private readonly TaskCompletionSource _never = new();

    /// <summary>The one that is never answered.</summary>
    public string? Hangs { get; set; }

    public string? Fails { get; set; }

    public void AddTo(IServiceCollection services) => services.AddSingleton<IOutgoingGrainCallFilter>(this);

    public Task Invoke(IOutgoingGrainCallContext context) => context.MethodName == Hangs ? _never.Task
        : context.MethodName == Fails ? throw new TimeoutException("The test says so.")
        : context.Invoke();
}
