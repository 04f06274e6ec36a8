using LiveChat.Bench.Load;
using LiveChat.Bench.Results;
using LiveChat.Driver.Honest;

namespace LiveChat.Bench.Workloads;

/// <summary>W11: twenty people at a time sign in with a password that is hashed as delivered, each as soon as the one before is in.</summary>
internal sealed class SignIns : IWorkload
{
    private const int AtOnce = 20;
    private const int AccountsOfEach = 10;

    public string Id => "W11";

    public string What => "20 sign-ins in parallel, passwords hashed as delivered";

    public bool TakesSilos => true;

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var asDelivered = new Dictionary<string, string>(options.Plan.Environment);
        asDelivered.TryAdd("LiveChat__Accounts__PasswordIterations", "100000");
        await using var server = await BenchServer.StartAsync(options.Plan with { Environment = asDelivered }, cancellationToken, options.Database);
        var accounts = await People.SignUpAsync(server.Api, AtOnce * AccountsOfEach, "signer", cancellationToken);
        await SignInAsync(server, accounts, options.Length, new Histogram(), cancellationToken);

        var took = new Histogram();
        var usage = Usage.Begin(server);
        await SignInAsync(server, accounts, options.Length, took, cancellationToken);
        usage.End();
        return
        [
            new Figure(Id, "sign-in p50", took.Ms(0.5), "ms"),
            new Figure(Id, "sign-in p99", took.Ms(0.99), "ms"),
            new Figure(Id, "sign-ins", took.Count / usage.Seconds, "/s"),
            .. CpuFigures.Per(Id, "", "sign-in", usage, took.Count),
        ];
    }

    private static Task SignInAsync(BenchServer server, Account[] accounts, TimeSpan length, Histogram took, CancellationToken cancellationToken)
    {
        var end = Clock.Micros + (long)length.TotalMicroseconds;
        return Task.WhenAll(Enumerable.Range(0, AtOnce).Select(RunAsync));

        async Task RunAsync(int loop)
        {
            for (var turn = 0; Clock.Micros < end; turn++)
            {
                var account = accounts[(loop * AccountsOfEach) + (turn % AccountsOfEach)];
                var began = Clock.Micros;
                await server.Api.SignInAsync(account.Name, account.Password, cancellationToken);
                lock (took)
                {
                    took.Add(Clock.Micros - began);
                }
            }
        }
    }
}
