using LiveChat.Api.Health;
using LiveChat.Grains;
using LiveChat.Grains.Push;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Streams;

namespace LiveChat.Api.Push;

/// <summary>
/// How the front end comes up, and how it goes down: it says that it is not ready, lets no socket in, tells those that are there when to come back,
/// writes what was to be written later, and leaves. Only then do the grains and the store go.
/// </summary>
internal sealed class FrontEndLife(FrontEnd frontEnd, Readiness readiness, IServiceProvider services, IOptions<DrainOptions> options)
    : IHostedLifecycleService
{
    private readonly DrainOptions _drain = options.Value;
    private StreamSubscriptionHandle<FrontEndSignal>? _subscription;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        frontEnd.Instruments.Begin();
        var stream = services.GetRequiredKeyedService<IStreamProvider>(GrainKeys.Chat).FrontEnd(frontEnd.Id);
        _subscription = await stream.SubscribeAsync(frontEnd.Signals).WaitAsync(cancellationToken);
        await TryAsync("Announcing the front end", () => frontEnd.Grains.FrontEnds().Announce(frontEnd.Id), cancellationToken); // Said again every 10 s.
        frontEnd.Heartbeat.Start();
    }

    /// <summary>While the server still listens and all grains are there.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        readiness.Drain();
        await Task.Delay(_drain.NotReadyFor, frontEnd.Clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        frontEnd.Log.Draining(frontEnd.Id.Value, frontEnd.Close());
        await frontEnd.Sockets.Empty.WaitAsync(_drain.Step, frontEnd.Clock, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var socket in frontEnd.Sockets.All())
        {
            socket.Abort();
        }

        await TryAsync("Moving read cursors", frontEnd.OwnReads.FlushAsync, cancellationToken);
    }

    /// <summary>When the last request has been answered.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await frontEnd.Heartbeat.StopAsync();
        if (_subscription is not { } subscription)
        {
            return; // It never came up.
        }

        await TryAsync("Moving read cursors", frontEnd.OwnReads.FlushAsync, cancellationToken);
        await TryAsync("Leaving the stream", subscription.UnsubscribeAsync, cancellationToken);
        await TryAsync("Withdrawing the front end", () => frontEnd.Grains.FrontEnds().Withdraw(frontEnd.Id), cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What fails or takes too long is left: it is lost without harm, or expires.</summary>
    private async Task TryAsync(string what, Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step().WaitAsync(_drain.Step, frontEnd.Clock, cancellationToken);
        }
        catch (Exception failure)
        {
            frontEnd.Log.StepFailed(what, failure);
        }
    }
}
