using System.Text.Json;
using LiveChat.Cluster.Mongo;
using LiveChat.Cluster.Rooms;
using LiveChat.Cluster.Tests.Mongo;
using LiveChat.Grains;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace LiveChat.Cluster.Tests.Silos;

public sealed class SiloTests
{
    private static readonly HistoryRange Newest = new() { Limit = 50 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_said_through_one_silo_is_read_through_the_others()
    {
        await using var silos = new ChatSilos();
        await silos.AddAsync();
        await silos.AddAsync();
        await silos.AddAsync();
        var ada = await silos.PersonAsync("ada");
        for (var i = 0; i < 6; i++)
        {
            var id = RoomId.New(DateTimeOffset.UnixEpoch);
            Assert.Null((await silos[0].Room(id).Create(ada, new RoomDraft { Name = $"room {i}" })).Refusal);
            Assert.Equal(2, (await silos[1].Room(id).Post(ada, new MessageDraft("c1", "hello"))).Value?.Seq);

            var page = (await silos[2].Room(id).GetHistory(ada, Newest)).Value!;

            Assert.Equal((1, 2), (page.From, page.To));
            using var events = JsonDocument.Parse($"[{System.Text.Encoding.UTF8.GetString(page.Events.Span)}]");
            Assert.Equal("hello", events.RootElement[1].GetProperty("text").GetString());
        }

        Assert.Equal(6, (await silos[2].User(ada.Id).GetRooms()).Length);
    }

    [Fact]
    public async Task A_front_end_hosts_no_grain_that_has_an_identity()
    {
        await using var silos = new ChatSilos();
        await silos.AddAsync();
        await silos.AddAsync(options => options.Role = ClusterRole.Frontend);
        var ada = await silos.PersonAsync("ada", silo: 1);

        for (var i = 0; i < 20; i++)
        {
            var id = RoomId.New(DateTimeOffset.UnixEpoch);
            Assert.Null((await silos[1].Room(id).Create(ada, new RoomDraft { Name = $"room {i}" })).Refusal);
        }

        var frontEnd = silos.Services(1).GetRequiredService<ILocalSiloDetails>().SiloAddress;
        var statistics = await silos[0].GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics(null, null, Cancel);
        var chat = statistics.Where(one => one.GrainId.Type.ToString() is "room" or "user" or "name").ToArray();
        Assert.True(chat.Length >= 21);
        Assert.DoesNotContain(chat, one => one.SiloAddress.Equals(frontEnd));
    }

    [Fact]
    public async Task A_silo_is_ready_when_it_has_joined_and_the_store_answers()
    {
        await using var silos = new ChatSilos();
        await silos.AddAsync();

        var report = await silos.Services(0).GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("ready"), Cancel);

        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal(["silo", "store"], report.Entries.Keys.Order());
    }

    [Fact]
    public async Task A_failure_of_the_store_can_be_read_on_the_other_silo()
    {
        await using var line = new MongoLine();
        await using var silos = new ChatSilos();
        await silos.AddAsync(replace: Behind);
        await silos.AddAsync(replace: Behind);
        line.IsDown = true;

        var failures = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Record.ExceptionAsync(
            () => silos[0].Room(RoomId.New(DateTimeOffset.UnixEpoch)).Repair(0, 1)).AsTask()));

        Assert.All(failures, failure => Assert.IsType<IOException>(failure));

        void Behind(IServiceCollection services)
        {
            services.Replace(ServiceDescriptor.Singleton<IRoomLog>(provider =>
            {
                var options = new ClusterOptions { MongoUrl = line.Url };
                var database = new ChatDatabase(new OptionsWrapper<ClusterOptions>(options));
                return new MongoRoomLog(database, provider.GetRequiredService<StoreInstruments>(), TimeProvider.System);
            }));
        }
    }
}
