namespace LiveChat.Engine.Tests;

internal interface IEchoGrain : IGrainWithStringKey
{
    Task<int> Add(int left, int right);

    Task<string?> Echo(string? text);

    Task Nothing();

    ValueTask Quick();

    ValueTask<string> QuickText(string text);

    Task<string> Key();

    Task<GrainId> Id();

    Task<IEchoGrain> Self();

    Task<string> Through(IEchoGrain other, string text);

    Task Throw(string message);

    Task ThrowAtOnce(string message);

    Task ThrowCancelled();

    Task ThrowBehind(IEchoGrain other, string message);

    Task<int> Append(int number);

    Task<List<int>> Appended();

    Task<bool> StaysOnItsScheduler();
}

internal interface IUnknownGrain : IGrainWithStringKey;

[GrainType("echo")]
internal sealed class EchoGrain : Grain, IEchoGrain
{
    private readonly List<int> _numbers = [];

    public Task<int> Add(int left, int right) => Task.FromResult(left + right);

    public Task<string?> Echo(string? text) => Task.FromResult(text);

    public Task Nothing() => Task.CompletedTask;

    public ValueTask Quick() => ValueTask.CompletedTask;

    public async ValueTask<string> QuickText(string text)
    {
        await Task.Yield();
        return text;
    }

    public Task<string> Key() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<GrainId> Id() => Task.FromResult(this.GetGrainId());

    public Task<IEchoGrain> Self() => Task.FromResult(this.AsReference<IEchoGrain>());

    public async Task<string> Through(IEchoGrain other, string text) => $"{await other.Echo(text)} via {await other.Key()}";

    public async Task Throw(string message)
    {
        await Task.Yield();
        ThrowDeepInside(message);
    }

    public Task ThrowAtOnce(string message) => throw new ArgumentException(message);

    public Task ThrowBehind(IEchoGrain other, string message) => other.Throw(message);

    public Task ThrowCancelled() => throw new OperationCanceledException("cancelled");

    public async Task<int> Append(int number)
    {
        _numbers.Add(number);
        await Task.Yield();
        return number;
    }

    public Task<List<int>> Appended() => Task.FromResult(_numbers);

    public async Task<bool> StaysOnItsScheduler()
    {
        var before = TaskScheduler.Current;
        await Task.Yield();
        await Task.Run(() => { });
        await GrainFactory.GetGrain<IEchoGrain>(this.GetPrimaryKeyString() + "-other").Nothing();
        return before != TaskScheduler.Default && TaskScheduler.Current == before;
    }

    private static void ThrowDeepInside(string message) => throw new InvalidOperationException(message);
}

public sealed class CallTests(SharedSilo shared)
{
    private readonly IEchoGrain _echo = shared.Grains.GetGrain<IEchoGrain>(SharedSilo.NewKey());

    [Fact]
    public async Task Arguments_and_results_cross_in_every_task_shape()
    {
        Assert.Equal(5, await _echo.Add(2, 3));
        Assert.Equal("hello", await _echo.Echo("hello"));
        Assert.Null(await _echo.Echo(null));
        Assert.Equal("quick", await _echo.QuickText("quick"));
        await _echo.Nothing();
        await _echo.Quick();
    }

    [Fact]
    public async Task A_grain_knows_its_key_and_its_id()
    {
        var key = SharedSilo.NewKey() + "/with:odd characters é";
        var grain = shared.Grains.GetGrain<IEchoGrain>(key);

        Assert.Equal(key, await grain.Key());
        Assert.Equal(key, grain.GetPrimaryKeyString());
        Assert.Equal(GrainId.Create("echo", key), await grain.Id());
        Assert.Equal(grain.GetGrainId(), await grain.Id());
        Assert.Equal("echo/" + key, grain.GetGrainId().ToString());
    }

    [Fact]
    public async Task A_grain_hands_out_a_reference_to_itself()
    {
        var self = await _echo.Self();

        Assert.Equal(_echo, self);
        Assert.Equal(_echo.GetHashCode(), self.GetHashCode());
        Assert.Equal(await _echo.Key(), await self.Key());
        Assert.NotEqual(_echo, shared.Grains.GetGrain<IEchoGrain>(SharedSilo.NewKey()));
    }

    [Fact]
    public async Task A_reference_can_be_an_argument()
    {
        var other = shared.Grains.GetGrain<IEchoGrain>("other-of-" + _echo.GetPrimaryKeyString());

        Assert.Equal($"text via {other.GetPrimaryKeyString()}", await _echo.Through(other, "text"));
    }

    [Fact]
    public async Task A_reference_is_found_by_its_id_too()
    {
        await _echo.Append(1);

        Assert.Equal([1], await shared.Grains.GetGrain<IEchoGrain>(_echo.GetGrainId()).Appended());
    }

    [Fact]
    public async Task Calls_of_one_caller_to_an_active_grain_start_in_order()
    {
        await _echo.Nothing();
        var calls = Enumerable.Range(0, 1000).Select(_echo.Append).ToList();
        await Task.WhenAll(calls).OrFail();

        Assert.Equal(Enumerable.Range(0, 1000), await _echo.Appended());
    }

    [Fact]
    public async Task An_exception_crosses_with_its_type_message_and_stack()
    {
        var late = await Assert.ThrowsAsync<InvalidOperationException>(() => _echo.Throw("late"));
        var early = await Assert.ThrowsAsync<ArgumentException>(() => _echo.ThrowAtOnce("early"));

        Assert.Equal("late", late.Message);
        Assert.Contains("ThrowDeepInside", late.ToString());
        Assert.Equal("early", early.Message);
    }

    [Fact]
    public async Task An_exception_crosses_two_grains()
    {
        var other = shared.Grains.GetGrain<IEchoGrain>(SharedSilo.NewKey());

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _echo.ThrowBehind(other, "far away"));

        Assert.Equal("far away", failure.Message);
    }

    [Fact]
    public async Task A_cancellation_crosses_as_one()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(_echo.ThrowCancelled);
    }

    [Fact]
    public async Task A_grain_that_threw_still_answers()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _echo.Throw("no"));

        Assert.Equal(2, await _echo.Add(1, 1));
    }

    [Fact]
    public async Task Code_of_a_grain_stays_on_the_scheduler_of_its_activation()
    {
        Assert.True(await _echo.StaysOnItsScheduler());
    }

    [Fact]
    public void An_interface_without_a_grain_class_is_refused_when_asked_for()
    {
        Assert.Throws<ArgumentException>(() => shared.Grains.GetGrain<IUnknownGrain>("any"));
    }
}
