using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Engine.Tests;

internal interface IContextGrain : IGrainWithStringKey
{
    Task<string?> Value(string key);

    Task<string?> ValueBehind(IContextGrain other, string key);

    Task SetValue(string key, string value);

    Task<string?> ValueAfterAwait(string key);

    [OneWay]
    Task Tell(string text);

    [OneWay]
    Task TellAndHold();

    [OneWay]
    Task TellAndFail();

    Task<string> Greet(string name);

    Task<string> GreetBehind(IContextGrain other, string name);

    Task<string> Fail();
}

internal interface IGuardedGrain : IGrainWithStringKey
{
    Task<string> Open(string key);
}

internal interface IWorkerGrain : IGrainWithStringKey
{
    Task Work(string name);
}

internal interface IServiceGrain : IGrainWithStringKey
{
    Task<string> Describe();

    Task Leave();
}

internal sealed class ContextGrain : Grain, IContextGrain
{
    public Task<string?> Value(string key) => Task.FromResult(RequestContext.Get(key) as string);

    public Task<string?> ValueBehind(IContextGrain other, string key) => other.Value(key);

    public Task SetValue(string key, string value)
    {
        RequestContext.Set(key, value);
        return Task.CompletedTask;
    }

    public async Task<string?> ValueAfterAwait(string key)
    {
        await Task.Run(() => { });
        return RequestContext.Get(key) as string;
    }

    public Task Tell(string text)
    {
        Journal.Of(this.GetPrimaryKeyString()).Add(text);
        return Task.CompletedTask;
    }

    public Task TellAndHold() => HoldGrain.Held(this.GetPrimaryKeyString(), "hold");

    public Task TellAndFail() => throw new InvalidOperationException("one-way failure");

    public Task<string> Greet(string name) => Task.FromResult($"hello {name}");

    public Task<string> GreetBehind(IContextGrain other, string name) => other.Greet(name);

    public Task<string> Fail() => throw new InvalidOperationException("failed");
}

internal sealed class GuardedGrain : Grain, IGuardedGrain, IIncomingGrainCallFilter
{
    public Task<string> Open(string key) => Task.FromResult("opened");

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.InterfaceMethod.Name == nameof(Open) && context.Request.GetArgument(0) is not "secret")
        {
            context.Result = "refused";
            return;
        }

        await context.Invoke();
    }
}

[StatelessWorker(2)]
internal sealed class WorkerGrain : Grain, IWorkerGrain
{
    public Task Work(string name) => HoldGrain.Held(this.GetPrimaryKeyString(), name);
}

internal sealed class ScopedThing : IDisposable
{
    public Guid Id { get; } = Guid.NewGuid();

    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}

internal sealed class ServiceGrain(ScopedThing scoped, TimeProvider clock, IGrainContext context) : Grain, IServiceGrain, IDisposable
{
    public Task<string> Describe() => Task.FromResult(
        $"{scoped.Id} {ServiceProvider.GetRequiredService<ScopedThing>() == scoped} {clock is not null} {context.GrainId == this.GetGrainId()}");

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public void Dispose() => Journal.Of(this.GetPrimaryKeyString()).Add($"disposed");
}

public sealed class CallFeatureTests(SharedSilo shared)
{
    private readonly string _key = SharedSilo.NewKey();

    private IContextGrain Grain => shared.Grains.GetGrain<IContextGrain>(_key);

    [Fact]
    public async Task A_request_context_travels_with_calls_and_with_the_calls_that_they_make()
    {
        RequestContext.Set("who", "ada");

        Assert.Equal("ada", await Grain.Value("who"));
        Assert.Equal("ada", await Grain.ValueAfterAwait("who"));
        Assert.Equal("ada", await Grain.ValueBehind(shared.Grains.GetGrain<IContextGrain>(_key + "-other"), "who"));

        RequestContext.Remove("who");
        Assert.Null(await Grain.Value("who"));
    }

    [Fact]
    public async Task A_request_context_does_not_travel_back_or_stay()
    {
        await Grain.SetValue("mine", "value");

        Assert.Null(RequestContext.Get("mine"));
        Assert.Null(await Grain.Value("mine"));
    }

    [Fact]
    public async Task A_one_way_call_is_done_before_its_method()
    {
        await Grain.TellAndHold().OrFail();

        await Gate.Of(_key + "hold").Reached;
        Assert.DoesNotContain("hold ends", Journal.Of(_key).Lines);
        Gate.Of(_key + "hold").Open();
        await Journal.Of(_key).Until("hold ends");
    }

    [Fact]
    public async Task A_one_way_call_that_fails_does_not_fail_its_caller()
    {
        await Grain.TellAndFail().OrFail();
        await Grain.Tell("after").OrFail();

        await Journal.Of(_key).Until("after");
    }

    [Fact]
    public async Task One_way_calls_of_one_caller_to_an_active_grain_run_in_order()
    {
        await Grain.Greet("first");
        for (var i = 0; i < 100; i++)
        {
            await Grain.Tell($"{i}");
        }

        await Journal.Of(_key).UntilCount(100);

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), Journal.Of(_key).Lines);
    }

    [Fact]
    public async Task Filters_wrap_a_call_in_order_and_see_what_it_is()
    {
        var journal = Journal.Of(_key);
        var outer = new CallFilter(async context =>
        {
            if (context.InterfaceMethod.Name != nameof(IContextGrain.Greet))
            {
                await context.Invoke();
                return;
            }

            journal.Add($"outer {context.MethodName} {context.Request.GetArgument(0)}");
            context.Request.SetArgument(0, "bob");
            await context.Invoke();
            journal.Add($"outer {context.Result}");
            context.Result += "!";
        });
        var inner = new CallFilter(async context =>
        {
            await context.Invoke();
            Note(context, $"inner {context.SourceId?.Key}");
        });
        var outgoing = new CallFilter(context =>
        {
            Note(context, "outgoing");
            return context.Invoke();
        });
        void Note(IGrainCallContext context, string line)
        {
            if (context.InterfaceMethod.Name == nameof(IContextGrain.Greet))
            {
                journal.Add(line);
            }
        }

        await using var silo = await TestSilo.StartAsync(typeof(ContextGrain).Assembly, builder => builder.Services
            .AddSingleton<IIncomingGrainCallFilter>(outer)
            .AddSingleton<IIncomingGrainCallFilter>(inner)
            .AddSingleton<IOutgoingGrainCallFilter>(outgoing));
        var grain = silo.Grains.GetGrain<IContextGrain>(_key);

        var greeting = await silo.Grains.GetGrain<IContextGrain>(_key + "-caller").GreetBehind(grain, "ada").OrFail();

        Assert.Equal("hello bob!", greeting);
        Assert.Equal(["outgoing", "outer Greet ada", $"inner {_key}-caller", "outer hello bob"], journal.Lines);
    }

    [Fact]
    public async Task A_filter_sees_what_the_method_throws_and_may_answer_instead()
    {
        var filter = new CallFilter(async context =>
        {
            try
            {
                await context.Invoke();
            }
            catch (InvalidOperationException failure) when (context.InterfaceMethod.Name == nameof(IContextGrain.Fail))
            {
                context.Result = $"caught {failure.Message}";
            }
        });
        await using var silo = await TestSilo.StartAsync(typeof(ContextGrain).Assembly, builder =>
            builder.Services.AddSingleton<IIncomingGrainCallFilter>(filter));

        Assert.Equal("caught failed", await silo.Grains.GetGrain<IContextGrain>(_key).Fail().OrFail());
    }

    [Fact]
    public async Task A_grain_can_filter_its_own_calls()
    {
        var grain = shared.Grains.GetGrain<IGuardedGrain>(_key);

        Assert.Equal("refused", await grain.Open("guess"));
        Assert.Equal("opened", await grain.Open("secret"));
    }

    [Fact]
    public async Task Stateless_workers_share_a_key_up_to_their_number()
    {
        var worker = shared.Grains.GetGrain<IWorkerGrain>(_key);
        string[] names = ["a", "b", "c"];
        var work = names.Select(worker.Work).ToList();
        await Journal.Of(_key).UntilCount(2);

        foreach (var name in names)
        {
            Gate.Of(_key + name).Open();
        }

        await Task.WhenAll(work).OrFail();
        var lines = Journal.Of(_key).Lines.ToList();
        Assert.True(lines.FindIndex(Ends) < lines.FindLastIndex(line => !Ends(line)));

        static bool Ends(string line) => line.EndsWith("ends", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activation_has_its_own_services_until_it_ends()
    {
        var things = new List<ScopedThing>();
        await using var silo = await TestSilo.StartAsync(typeof(ServiceGrain).Assembly, builder =>
            builder.Services.AddScoped(_ =>
            {
                things.Add(new ScopedThing());
                return things[^1];
            }));
        var grain = silo.Grains.GetGrain<IServiceGrain>(_key);

        var first = await grain.Describe();
        Assert.EndsWith(" True True True", first);
        Assert.Equal(first, await grain.Describe());
        await grain.Leave();
        var second = await grain.Describe();

        Assert.NotEqual(first, second);
        Assert.Equal(["disposed"], Journal.Of(_key).Lines);
        Assert.Equal([true, false], things.Select(thing => thing.IsDisposed));
    }
}
