using System.Net;
using Orleans;
using Orleans.Runtime;

namespace LiveChat.Cluster.Tests.Silos;

/// <summary>A membership table of which one silo asks for its own row, and that silo.</summary>
internal sealed class FakeMembership : IMembershipTable, ILocalSiloDetails
{
    private readonly SiloAddress _self = SiloAddress.New(IPEndPoint.Parse("127.0.0.1:11111"), 1);
    private TaskCompletionSource<SiloStatus>? _held;
    private readonly TaskCompletionSource _first = new();
    private int _asked;

    public SiloStatus Status { get; set; } = SiloStatus.Active;

    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Ends with the first question.</summary>
    public Task FirstAsked => _first.Task;

    public string Name => "one";

    public string ClusterId => "test";

    public string DnsHostName => "localhost";

    public SiloAddress SiloAddress => _self;

    public SiloAddress GatewayAddress => _self;

    /// <summary>The next question waits for this answer.</summary>
    public TaskCompletionSource<SiloStatus> HoldNext() => _held = new TaskCompletionSource<SiloStatus>();

    public async Task<MembershipTableData> ReadRow(SiloAddress key)
    {
        Interlocked.Increment(ref _asked);
        _first.TrySetResult();
        var status = Interlocked.Exchange(ref _held, null) is { } held ? await held.Task : Status;
        return new MembershipTableData(
            status == SiloStatus.None ? [] : [Tuple.Create(new MembershipEntry { SiloAddress = key, Status = status }, "1")],
            new TableVersion(1, "1"));
    }

    public Task InitializeMembershipTable(bool tryInitTableVersion) => throw new NotSupportedException();

    public Task DeleteMembershipTableEntries(string clusterId) => throw new NotSupportedException();

    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => throw new NotSupportedException();

    public Task<MembershipTableData> ReadAll() => throw new NotSupportedException();

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => throw new NotSupportedException();

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => throw new NotSupportedException();

    public Task UpdateIAmAlive(MembershipEntry entry) => throw new NotSupportedException();
}
