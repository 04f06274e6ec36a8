using System.Threading.Channels;
using LiveChat.Grains.Push;
using Orleans.Streams;

namespace LiveChat.Grains.Tests;

/// <summary>A front end that only listens.</summary>
public sealed class SignalProbe(FrontEndId id)
{
    /// <summary>Longer than a period of a grain's timer: on Orleans those run on real time, whatever the clock of the test says.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<FrontEndSignal> _signals = Channel.CreateUnbounded<FrontEndSignal>();

    public FrontEndId Id { get; } = id;

    /// <summary>The next signal of a kind; the others before it are dropped.</summary>
    public async Task<T> Next<T>(Func<T, bool>? where = null)
        where T : FrontEndSignal
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await foreach (var signal in _signals.Reader.ReadAllAsync(patience.Token))
        {
            if (signal is T wanted && (where is null || where(wanted)))
            {
                return wanted;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>What has come and was not taken.</summary>
    public List<FrontEndSignal> Rest()
    {
        var rest = new List<FrontEndSignal>();
        while (_signals.Reader.TryRead(out var signal))
        {
            rest.Add(signal);
        }

        return rest;
    }

    internal Task OnNext(FrontEndSignal signal, StreamSequenceToken? token)
    {
        _signals.Writer.TryWrite(signal);
        return Task.CompletedTask;
    }
}
