using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Load;

/// <summary>What the server and the driver spent over a span of time.</summary>
internal sealed class Usage
{
    private readonly int _server;
    private readonly long _began = Clock.Micros;
    private readonly TimeSpan _serverBegan;
    private readonly TimeSpan _driverBegan;

    private Usage(int server)
    {
        _server = server;
        (_serverBegan, _driverBegan) = (ProcessMeter.Cpu(server), ProcessMeter.Cpu(Environment.ProcessId));
    }

    public double Seconds { get; private set; }

    /// <summary>User and system time of the server, its store included, in microseconds.</summary>
    public double ServerCpu { get; private set; }

    public double DriverCpu { get; private set; }

    public static Usage Begin(BenchServer server) => new(server.ProcessId);

    public Usage End()
    {
        Seconds = (Clock.Micros - _began) / 1e6;
        ServerCpu = (ProcessMeter.Cpu(_server) - _serverBegan).TotalMicroseconds;
        DriverCpu = (ProcessMeter.Cpu(Environment.ProcessId) - _driverBegan).TotalMicroseconds;
        return this;
    }
}
