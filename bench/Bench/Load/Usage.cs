using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Load;

/// <summary>What the server, its database and the driver spent over a span of time; CPU is user and system time in microseconds.</summary>
internal sealed class Usage
{
    private readonly BenchServer _server;
    private readonly long _began = Clock.Micros;
    private readonly double _serverBegan;
    private readonly double _databaseBegan;
    private readonly double _driverBegan;

    private Usage(BenchServer server)
    {
        _server = server;
        (_serverBegan, _databaseBegan, _driverBegan) = (Sum(server.ProcessIds), Sum(Database), Sum([Environment.ProcessId]));
    }

    public double Seconds { get; private set; }

    /// <summary>All processes of the server together; in the embedded shape the store is in it.</summary>
    public double ServerCpu { get; private set; }

    /// <summary>The process of the database; NaN when it is not measured.</summary>
    public double DatabaseCpu { get; private set; } = double.NaN;

    public double DriverCpu { get; private set; }

    private int[] Database => _server.DatabaseId is { } database ? [database] : [];

    public static Usage Begin(BenchServer server) => new(server);

    public Usage End()
    {
        Seconds = (Clock.Micros - _began) / 1e6;
        ServerCpu = Sum(_server.ProcessIds) - _serverBegan;
        DatabaseCpu = _server.DatabaseId is null ? double.NaN : Sum(Database) - _databaseBegan;
        DriverCpu = Sum([Environment.ProcessId]) - _driverBegan;
        return this;
    }

    private static double Sum(IReadOnlyList<int> processes) => processes.Sum(process => ProcessMeter.Cpu(process).TotalMicroseconds);
}
