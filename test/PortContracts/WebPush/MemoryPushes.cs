using System.Collections.Concurrent;
using LiveChat.Grains.Ports;

namespace LiveChat.PortContracts.WebPush;

/// <summary>Push services that answer what a test says.</summary>
public sealed class MemoryPushes : IPushSender
{
    /// <summary>Everything that was sent, in order.</summary>
    public ConcurrentQueue<PushLetter> Sent { get; } = [];

    /// <summary>What is answered; taken, unless a test says otherwise.</summary>
    public Func<PushLetter, Task<PushAnswer>> Answer { get; set; } = _ => Task.FromResult(new PushAnswer(PushOutcome.Taken));

    public bool Takes(string endpoint) => endpoint.StartsWith("https://push.test/", StringComparison.Ordinal);

    public Task<PushAnswer> SendAsync(PushLetter letter, CancellationToken cancellationToken)
    {
        Sent.Enqueue(letter);
        return Answer(letter);
    }
}
