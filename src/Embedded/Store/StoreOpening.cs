using Microsoft.Extensions.Hosting;

namespace LiveChat.Embedded.Store;

/// <summary>Opens the store while the process starts, so that what is wrong with the folder is said then.</summary>
internal sealed class StoreOpening(ChatStore store) : IHostedService
{
    /// <summary>Being made was the opening.</summary>
    public ChatStore Store => store;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
