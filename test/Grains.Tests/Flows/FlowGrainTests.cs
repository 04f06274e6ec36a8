using LiveChat.Grains.Flows;

namespace LiveChat.Grains.Tests.Flows;

public sealed class FlowGrainTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private readonly string _secret = IdText.NewSecret();

    private IFlowGrain Flow => silo.Grains.Flow(_secret);

    [Fact]
    public async Task Of_all_who_take_it_at_once_one_gets_it()
    {
        await Begin();

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Flow.Take("passkey", "ada's browser")));

        Assert.Single(taken, payload => payload == "challenge");
        Assert.Null(await Flow.Read("passkey", "ada's browser"));
    }

    [Fact]
    public async Task Another_browser_and_another_kind_get_nothing_and_spoil_nothing()
    {
        await Begin();

        Assert.Null(await Flow.Take("passkey", "eve's browser"));
        Assert.Null(await Flow.Take("provider", "ada's browser"));
        Assert.Null(await silo.Grains.Flow(IdText.NewSecret()).Take("passkey", "ada's browser"));

        Assert.Equal("challenge", await Flow.Read("passkey", "ada's browser"));
        Assert.Equal("challenge", await Flow.Take("passkey", "ada's browser"));
    }

    [Fact]
    public async Task It_ends_by_itself()
    {
        await Begin();
        silo.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Null(await Flow.Take("passkey", "ada's browser"));
    }

    private Task Begin() =>
        Flow.Begin(new Flow { Kind = "passkey", Binding = "ada's browser", Payload = "challenge", Life = TimeSpan.FromMinutes(5) });
}
