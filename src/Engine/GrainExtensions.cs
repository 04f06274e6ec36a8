namespace Orleans;

public static class GrainExtensions
{
    /// <summary>A reference to the grain, to hand to others.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
    {
        var runtime = grain is GrainReference reference ? reference.Runtime : ((Activation)((IGrainBase)grain).GrainContext).Runtime;
        return (TGrainInterface)(object)runtime.Reference(GetGrainId(grain), typeof(TGrainInterface));
    }

    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        IGrainBase { GrainContext: { } context } => context.GrainId,
        _ => throw new ArgumentException("Neither a grain that the engine made nor a reference to one.", nameof(grain)),
    };

    public static string GetPrimaryKeyString(this IAddressable grain) => GetGrainId(grain).Key.ToString();
}

public static class GrainBaseExtensions
{
    /// <inheritdoc cref="Grain.DeactivateOnIdle"/>
    public static void DeactivateOnIdle(this IGrainBase grain) => grain.GrainContext.Deactivate(
        new(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));
    /// <summary>Calls back in a turn of the grain: first after the due time, then each time the period after the last tick ended.</summary>
    /// <remarks>A tick waits for running requests unless it interleaves. A failure is logged and the timer goes on.</remarks>
    public static IGrainTimer RegisterGrainTimer<TState>(this IGrainBase grain, Func<TState, CancellationToken, Task> callback,
        TState state, GrainTimerCreationOptions options) => grain.RegisterGrainTimer(token => callback(state, token), options);
    public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<CancellationToken, Task> callback,
        GrainTimerCreationOptions options) => new GrainTimer((Activation)grain.GrainContext, callback, options);
    public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, GrainTimerCreationOptions options) =>
        grain.RegisterGrainTimer(_ => callback(), options);
    public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, TimeSpan dueTime, TimeSpan period) =>
        grain.RegisterGrainTimer(_ => callback(), new(dueTime, period));
    public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<CancellationToken, Task> callback, TimeSpan dueTime,
        TimeSpan period) => grain.RegisterGrainTimer(callback, new(dueTime, period));
    public static IGrainTimer RegisterGrainTimer<TState>(this IGrainBase grain, Func<TState, CancellationToken, Task> callback,
        TState state, TimeSpan dueTime, TimeSpan period) => grain.RegisterGrainTimer(callback, state, new(dueTime, period));
}

/// <summary>Getting a provider that nobody registered throws <see cref="KeyNotFoundException"/>.</summary>
public static class GrainStreamingExtensions
{
    public static IStreamProvider GetStreamProvider(this IGrainBase grain, string name) =>
        ((Activation)grain.GrainContext).Runtime.GetStreamProvider(name);
    public static IStreamProvider GetStreamProvider(this IClusterClient client, string name) => client.ServiceProvider
        .GetKeyedService<IStreamProvider>(name) ?? throw new KeyNotFoundException($"Stream provider '{name}' not found");
}
