using LiveChat.Driver.Honest;

namespace LiveChat.Bench.Load;

/// <summary>Connections of many people, and waiting for them.</summary>
internal sealed class Crowd(BenchServer server, Tally tally)
{
    private const int AtOnce = 64;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public List<LoadSocket> Sockets { get; } = [];

    public Tally Tally => tally;

    /// <summary>Connects people, some at a time, until all have synced.</summary>
    public async Task ConnectAsync(IReadOnlyList<Account> accounts, CancellationToken cancellationToken, bool listening = true)
    {
        for (var first = 0; first < accounts.Count; first += AtOnce)
        {
            var some = accounts.Skip(first).Take(AtOnce)
                .Select((account, i) => new LoadSocket(server.Reactor, server.EndPointOf(first + i), account.Token, tally) { Listens = listening })
                .ToArray();
            Sockets.AddRange(some);
            await server.OnReactorAsync(() => Array.ForEach(some, socket => socket.Connect()));
            await UntilAsync(() => Array.TrueForAll(some, socket => socket.IsReady), cancellationToken);
        }
    }

    public Task CloseAsync() => server.OnReactorAsync(() => Sockets.ForEach(socket => socket.Abort()));

    /// <summary>Waits until nothing arrives any more.</summary>
    public async Task QuietAsync(CancellationToken cancellationToken)
    {
        long before;
        do
        {
            before = tally.Deliveries + tally.Acks;
            await Task.Delay(400, cancellationToken);
        }
        while (tally.Deliveries + tally.Acks != before);
    }

    /// <exception cref="TimeoutException">It did not come true; the message has the first trouble of the load.</exception>
    public async Task UntilAsync(Func<bool> isTrue, CancellationToken cancellationToken)
    {
        var started = Clock.Micros;
        while (!isTrue())
        {
            if (Clock.Micros - started > Limit.TotalMicroseconds)
            {
                throw new TimeoutException($"The load waited in vain. {tally.FirstTrouble}");
            }

            await Task.Delay(1, cancellationToken);
        }
    }
}
