using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace LiveChat.Cluster.Silos;

/// <summary>
/// Refuses calls after the process has stood still for longer than a moment, until the membership table says that it is still one of the cluster: a silo
/// that was given up meanwhile would answer from a memory that others have left behind.
/// </summary>
internal sealed partial class StallGate(IMembershipTable table, ILocalSiloDetails self, TimeProvider clock, ILogger<StallGate> logger)
    : IIncomingGrainCallFilter, IDisposable
{
    /// <summary>Less than the others take to give a silo up, more than a busy machine stands still.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private ITimer? _pulse;
    private long _alive;
    private Task _asking = Task.CompletedTask;

    /// <summary>Ends with the question to the membership that is being asked, if one is.</summary>
    public Task Asking
    {
        get
        {
            lock (_gate)
            {
                return _asking;
            }
        }
    }

    public static void AddTo(ISiloBuilder silo) => silo.Services.AddSingleton<IIncomingGrainCallFilter, StallGate>();

    public Task Invoke(IIncomingGrainCallContext context)
    {
        Start();
        if (clock.GetElapsedTime(Volatile.Read(ref _alive)) < Limit)
        {
            return context.Invoke();
        }

        Ask();
        return Task.FromException(new SiloUnavailableException("This silo stood still, and does not know yet whether it is still one of the cluster."));
    }

    public void Dispose() => _pulse?.Dispose();

    private void Start()
    {
        if (_pulse is null)
        {
            lock (_gate)
            {
                if (_pulse is null)
                {
                    Volatile.Write(ref _alive, clock.GetTimestamp());
                    _pulse = clock.CreateTimer(_ => Beat(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
                }
            }
        }
    }

    /// <summary>A beat that comes late proves nothing: then the table is asked.</summary>
    private void Beat()
    {
        if (clock.GetElapsedTime(Volatile.Read(ref _alive)) < Limit)
        {
            Volatile.Write(ref _alive, clock.GetTimestamp());
        }
        else
        {
            Ask();
        }
    }

    private void Ask()
    {
        lock (_gate)
        {
            if (_asking.IsCompleted)
            {
                _asking = Task.Run(AskAsync);
            }
        }
    }

    private async Task AskAsync()
    {
        try
        {
            var now = clock.GetTimestamp();
            var members = await table.ReadRowAsync(self.SiloAddress, CancellationToken.None);
            if (members.Members.Any(member => member.Item1.SiloAddress.Equals(self.SiloAddress) && member.Item1.Status == SiloStatus.Active))
            {
                Volatile.Write(ref _alive, now);
            }
        }
        catch (Exception away)
        {
            LogUnknown(away); // The next beat asks again; until then calls are refused.
        }
    }

    [LoggerMessage(LogLevel.Warning, "This silo stood still, and the membership cannot be asked whether it still belongs.")]
    private partial void LogUnknown(Exception reason);
}
