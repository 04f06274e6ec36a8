using LiveChat.Driver.Honest;
using LiveChat.Driver.Servers;
using LiveChat.Driver.Wire;
using Xunit;

namespace LiveChat.Driver.Tests;

public sealed class HomeTests
{
    private static readonly Uri[] Three = [new("http://127.0.0.1:1"), new("http://127.0.0.1:2"), new("http://127.0.0.1:3")];

    [Fact]
    public void Clients_begin_everywhere()
    {
        var homes = Enumerable.Range(0, 100).Select(seed => new Home(Three, new Random(seed)).Current);

        Assert.Equal(3, homes.Distinct().Count());
    }

    [Fact]
    public void Leaving_goes_to_any_other()
    {
        var home = new Home(Three, new Random(1));
        var went = new HashSet<Uri>();
        for (var i = 0; i < 50; i++)
        {
            var before = home.Current;
            home.Leave(before);
            Assert.NotEqual(before, home.Current);
            went.Add(home.Current);
        }

        Assert.Equal(3, went.Count);
    }

    [Fact]
    public void Leaving_what_was_left_already_changes_nothing()
    {
        var home = new Home(Three, new Random(1));
        var first = home.Current;
        home.Leave(first);
        var second = home.Current;

        home.Leave(first);

        Assert.Equal(second, home.Current);
    }

    [Fact]
    public void The_only_address_is_kept()
    {
        var home = new Home(Three[..1], new Random(1));

        home.Leave(home.Current);

        Assert.Equal(Three[0], home.Current);
    }

    [Fact]
    public async Task A_request_that_nobody_answers_is_repeated_elsewhere()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var server = await FakeServer.StartAsync(FakeFaults.None, "r1");
        var nobody = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}");
        var home = new Home([nobody, server.Address], new Random(1));
        if (home.Current == server.Address)
        {
            home.Leave(server.Address);
        }

        using var api = new ChatApi(home);

        var session = await Persistently.AskAsync(() => api.SignUpAsync("ada", "a password", stop), stop);

        Assert.Equal("ada", session.Me.Id);
        Assert.Equal(server.Address, home.Current);
    }
}
