using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Grain calls of one name that are never answered, from when the test says so.</summary>
internal sealed class HangingCalls : IIncomingGrainCallFilter
{
    private readonly TaskCompletionSource _never = new();

    public string? Method { get; set; }

    public void AddTo(IServiceCollection services) => services.AddSingleton<IIncomingGrainCallFilter>(this);

    public Task Invoke(IIncomingGrainCallContext context) => context.MethodName == Method ? _never.Task : context.Invoke();
}
