namespace LiveChat.Engine.Tests;

internal interface IFlushGrain : IGrainWithStringKey
{
    Task Note(string line);

    Task NoteAfterHold(string line);
}

[GrainType("flush")]
internal sealed class FlushGrain([PersistentState("note", TestSilo.Chat)] IPersistentState<NoteState> note) : Grain, IFlushGrain
{
    private readonly List<string> _unwritten = [];

    public Task Note(string line)
    {
        _unwritten.Add(line);
        return Task.CompletedTask;
    }

    public async Task NoteAfterHold(string line)
    {
        await Gate.Of(this.GetPrimaryKeyString()).PassAsync();
        _unwritten.Add(line);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Journal.Of(this.GetPrimaryKeyString()).Add($"{reason.ReasonCode}");
        await Task.Yield();
        note.State.Lines.AddRange(_unwritten);
        await note.WriteStateAsync(cancellationToken);
    }
}

public sealed class ShutdownTests
{
    private readonly string _key = SharedSilo.NewKey();

    [Fact]
    public async Task A_stop_lets_every_grain_flush()
    {
        await using var silo = await TestSilo.StartAsync(typeof(FlushGrain).Assembly);
        for (var i = 0; i < 20; i++)
        {
            await silo.Grains.GetGrain<IFlushGrain>($"{_key}-{i}").Note("kept");
        }

        await silo.StopAsync();

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(["kept"], silo.Storage.Stored<NoteState>("note", GrainId.Create("flush", $"{_key}-{i}"))!.Lines);
            Assert.Equal(["ShuttingDown"], Journal.Of($"{_key}-{i}").Lines);
        }
    }

    [Fact]
    public async Task A_stop_waits_for_the_request_that_runs()
    {
        await using var silo = await TestSilo.StartAsync(typeof(FlushGrain).Assembly);
        var held = silo.Grains.GetGrain<IFlushGrain>(_key).NoteAfterHold("kept");
        await Gate.Of(_key).Reached;

        var stopped = silo.StopAsync();
        Gate.Of(_key).Open();
        await stopped.OrFail();

        Assert.Equal(["kept"], silo.Storage.Stored<NoteState>("note", GrainId.Create("flush", _key))!.Lines);
        await held.OrFail();
    }
}
