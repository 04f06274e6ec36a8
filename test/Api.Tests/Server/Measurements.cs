using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Server;

/// <summary>What one server measures; others run in the same process.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string? Tag)> _all = new();
    private readonly ConcurrentQueue<(Func<bool> Happened, TaskCompletionSource Heard)> _awaited = new();

    public Measurements(IServiceProvider services)
    {
        var meters = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The sum of what was counted under a name and the value of its tag.</summary>
    public double Sum(string name, string? tag = null) => _all.Where(one => one.Name == name && one.Tag == tag).Sum(one => one.Value);

    /// <summary>Done when what has been measured says so.</summary>
    public Task UntilAsync(Func<Measurements, bool> happened)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited.Enqueue((() => happened(this), heard));
        Tell();
        return heard.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    public int Count(string name) => _all.Count(one => one.Name == name);

    /// <summary>What a gauge says now.</summary>
    public double Now(string name)
    {
        _listener.RecordObservableInstruments();
        return _all.Last(one => one.Name == name).Value;
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        _all.Enqueue((instrument.Name, value, tags.IsEmpty ? null : $"{tags[0].Value}"));
        Tell();
    }

    private void Tell()
    {
        foreach (var (happened, heard) in _awaited)
        {
            if (!heard.Task.IsCompleted && happened())
            {
                heard.TrySetResult();
            }
        }
    }
}
