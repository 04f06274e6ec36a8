using LiveChat.Driver.Honest;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;
using LiveChat.History;
using Xunit;

namespace LiveChat.Driver.Tests;

public sealed class HonestClientTests
{
    private static readonly string[] Rooms = ["r1", "r2", "r3"];
    private static readonly string[] People = ["ada", "bob", "cem", "dee"];

    private static readonly HonestOptions Impatient = new()
    {
        ShortestReconnect = TimeSpan.FromMilliseconds(1),
        LongestReconnect = TimeSpan.FromMilliseconds(5),
    };

    [Fact]
    public async Task A_good_server_keeps_the_promise()
    {
        var (report, _) = await TalkAsync(FakeFaults.None);

        Assert.True(report.Holds, report.ToString());
        Assert.All(report.Verdicts.Where(verdict => verdict.Id is "I1" or "I5" or "I9"), verdict => Assert.True(verdict.Checked > 0));
    }

    [Fact]
    public async Task Lost_acks_and_lost_repeated_and_swapped_pushes_stay_invisible()
    {
        var (report, repaired) = await TalkAsync(FakeFaults.Allowed);

        Assert.True(report.Holds, report.ToString());
        Assert.True(repaired > 0, "no hole was ever met");
        Assert.True(report.Verdicts.Single(verdict => verdict.Id == "I6").Checked > 0, "no send was ever repeated");
    }

    [Fact]
    public async Task A_server_that_acks_what_it_does_not_keep_is_caught()
    {
        var (report, _) = await TalkAsync(FakeFaults.None with { AckedNotKept = 5 });

        Assert.Contains("I1", report.BrokenIds);
    }

    [Fact]
    public async Task A_server_that_stores_a_repeated_message_again_is_caught()
    {
        var (report, _) = await TalkAsync(FakeFaults.None with { LostAcks = 10, ForgetsClientIds = true });

        Assert.Equal(["I2", "I6"], report.BrokenIds);
    }

    private static async Task<(HistoryReport Report, int Repaired)> TalkAsync(FakeFaults faults)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var stop = limit.Token;
        await using var server = await FakeServer.StartAsync(faults, Rooms);
        using var api = new ChatApi(server.Address);
        using var reactor = new Reactor("test");
        var recorder = new Recorder();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var clients = new List<HonestClient>();
        foreach (var person in People)
        {
            var session = await api.SignUpAsync(person, "a password", stop);
            var account = new Account(session.Me.Id, person, "a password", session.AccessToken!);
            clients.Add(new HonestClient(account, new Home([server.Address], new Random(1)), api, reactor, recorder, Impatient, seed: clients.Count));
            recorder.Add(new Device(account.Id, clients[^1].Device));
            foreach (var room in Rooms)
            {
                recorder.Add(new Membership(account.Id, room, 1, null, 0, null));
            }
        }

        var running = clients.Select(client => client.RunAsync(end.Token)).ToArray();
        for (var i = 0; i < 240; i++)
        {
            var client = clients[i % clients.Count];
            client.Say(Rooms[i % Rooms.Length], $"message {i}");
            if (i % 24 == 23)
            {
                await Task.WhenAll(clients.Select(one => one.CatchUpAsync(stop)));
                await client.ReadBackAsync(Rooms[i % Rooms.Length], stop);
            }
        }

        await Task.WhenAll(clients.Select(client => client.CatchUpAsync(stop)));
        await end.CancelAsync();
        await Task.WhenAll(running);
        foreach (var room in Rooms)
        {
            LogDump.Record(room, await LogDump.ReadAsync(api, "ada", room, stop), recorder);
        }

        Assert.Empty(recorder.Faults);
        return (HistoryChecker.Check(recorder.Finish()), clients.Sum(client => client.GapsRepaired));
    }
}
