using LiveChat.Embedded.Store;
using LiveChat.Grains;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Storage;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.Embedded.Tests;

public sealed class EmbeddedSetupTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_host_has_every_store_and_leaves_one_file_behind()
    {
        using (var host = Build())
        {
            await host.StartAsync(Cancel);
            Assert.NotNull(host.Services.GetRequiredService<IDirectory>());
            Assert.NotNull(host.Services.GetRequiredService<IReminderTable>());
            Assert.NotNull(host.Services.GetRequiredKeyedService<IGrainStorage>(GrainKeys.Chat));
            await host.Services.GetRequiredService<IRoomLog>().AppendAsync(Room, [Message(1)], Cancel);
            await host.StopAsync(Cancel);
        }

        Assert.Equal(
            ["livechat.db", "livechat.lock"],
            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_host_on_the_same_folder_is_refused_until_the_first_ended()
    {
        using (var first = Build())
        {
            await first.StartAsync(Cancel);
            using var second = Build();

            var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => second.StartAsync(Cancel));

            Assert.Contains("in use by another LiveChat", refused.Message, StringComparison.Ordinal);
            await first.StopAsync(Cancel);
        }

        using var third = Build();
        await third.StartAsync(Cancel);
        await third.StopAsync(Cancel);
    }

    [Fact]
    public async Task Health_says_when_the_store_cannot_write_and_when_it_can_again()
    {
        using var host = Build();
        await host.StartAsync(Cancel);
        var (health, store) = (host.Services.GetRequiredService<HealthCheckService>(), host.Services.GetRequiredService<ChatStore>());
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(Cancel)).Status);

        await Limit(store, pages: 1);
        await Assert.ThrowsAnyAsync<IOException>(() => host.Services.GetRequiredService<IRoomLog>().AppendAsync(
            Room, [Message(1) with { Body = new byte[1 << 20] }], Cancel));
        Assert.False(store.IsWell);
        await Limit(store, pages: 100_000);

        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(Cancel)).Status);
        Assert.True(store.IsWell);
        await host.StopAsync(Cancel);
    }

    private static Task<long> Limit(ChatStore store, int pages)
    {
        return store.WriteAsync(
            pages,
            static (connection, most) => connection.Ask($"PRAGMA max_page_count = {most}"),
            Cancel);
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddEmbeddedStores(options => options.DataFolder = _folder.Path);
        return builder.Build();
    }
}
