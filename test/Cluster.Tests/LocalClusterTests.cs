using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LiveChat.Cluster.Mongo;
using MongoDB.Driver;

namespace LiveChat.Cluster.Tests;

/// <summary><c>LiveChat.Silo.dll cluster</c>, as somebody who types it sees it.</summary>
public sealed class LocalClusterTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _name = "local-" + Guid.NewGuid().ToString("N")[..12];

    private static string Silo
    {
        get
        {
            // test/Cluster.Tests/bin/orleans/Release/net10.0, and the silo beside it in the same way.
            var parts = AppContext.BaseDirectory.TrimEnd('/').Split('/');
            return string.Join('/', [.. parts[..^6], "src", "Silo", "bin", .. parts[^3..], "LiveChat.Silo.dll"]);
        }
    }

    [Fact]
    public async Task Silos_say_where_they_are_and_stop_one_after_the_other()
    {
        var port = FreePort();
        using var cluster = Start(TestDatabase.Url, "--silos", "2", "--port", port.ToString(CultureInfo.InvariantCulture));
        _ = cluster.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = new List<string>();
        await UntilAsync(cluster, said, $"LiveChat is ready on http://127.0.0.1:{port} and http://127.0.0.1:{port + 1} (Ctrl-C stops it).");

        using (var kill = Process.Start("kill", ["-TERM", cluster.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await UntilAsync(cluster, said, "silo-2 | LiveChat has stopped.");
        await cluster.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, cluster.ExitCode);
        Assert.True(said.IndexOf("silo-1 | LiveChat has stopped.") is > 0 and var first && first < said.IndexOf("silo-2 | LiveChat has stopped."));
    }

    [Fact]
    public async Task When_no_silo_is_left_it_ends_with_1()
    {
        using var cluster = Start("mongodb://127.0.0.1:1/?replicaSet=rs0&serverSelectionTimeoutMS=500", "--silos", "2", "--port", FreePort().ToString(CultureInfo.InvariantCulture));
        _ = cluster.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        var complained = await cluster.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

        await cluster.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, cluster.ExitCode);
        Assert.Contains("has ended with code 1. 0 of 2 are left.", complained, StringComparison.Ordinal);
        Assert.EndsWith("No silo is left.", complained.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_MongoDB_it_says_so_in_one_line()
    {
        using var cluster = Start("");

        var complained = await cluster.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

        await cluster.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, cluster.ExitCode);
        Assert.Equal("A cluster needs a MongoDB: --mongo URL, or LIVECHAT_CLUSTER__MONGOURL.", complained.Trim());
    }

    public void Dispose()
    {
        using var client = new MongoClient(MongoSettings.From(TestDatabase.Url));
        client.DropDatabase(_name);
    }

    private Process Start(string url, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Silo, "cluster", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LIVECHAT_CLUSTER__MONGOURL"] = url;
        start.Environment["LIVECHAT_CLUSTER__DATABASE"] = _name;
        start.Environment["LIVECHAT_CLUSTER__CLUSTERID"] = _name;
        return Process.Start(start)!;
    }

    private static async Task UntilAsync(Process process, List<string> said, string line)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } next)
        {
            said.Add(next);
            if (next == line)
            {
                return;
            }
        }

        Assert.Fail($"It never said: {line}. It said: {string.Join(Environment.NewLine, said)}");
    }

    /// <summary>The first of two that were free a moment ago.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            try
            {
                using var second = new TcpListener(IPAddress.Loopback, port + 1);
                second.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; another pair.
            }
        }
    }
}
