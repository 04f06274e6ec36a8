using System.Net;
using LiveChat.Silo.Telemetry;

namespace LiveChat.Silo.Tests.Telemetry;

public sealed class MetricsDoorTests
{
    [Fact]
    public async Task What_is_measured_is_told_on_a_port_of_its_own_and_nowhere_else()
    {
        var (process, metrics) = await TestProcess.StartMeasuredAsync();
        await using var _ = process;
        using var http = new HttpClient();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(metrics));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(new Uri(process.Address, "/metrics")));
        foreach (var path in (string[])["/", "/healthz", "/readyz", "/hub", "/api/v1/server", "/openapi/v1.json", "/rooms/x", "/metrics/x", "/Metrics/"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await AskAsync(new Uri(metrics, path)));
        }

        Assert.Equal(HttpStatusCode.OK, await AskAsync(new Uri(process.Address, "/healthz")));

        async Task<HttpStatusCode> AskAsync(Uri url)
        {
            using var answer = await http.GetAsync(url, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Without_a_port_there_is_no_such_thing()
    {
        await using var process = TestProcess.Build();
        await process.App.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(process.Address, "/metrics"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Single(process.App.Urls);
    }

    [Theory]
    [InlineData(0, "127.0.0.1", null)]
    [InlineData(9464, "127.0.0.1", "http://127.0.0.1:9464")]
    [InlineData(9464, "0.0.0.0", "http://0.0.0.0:9464")]
    [InlineData(9464, "::", "http://[::]:9464")]
    public void It_is_where_the_configuration_says(int port, string address, string? url)
    {
        Assert.Equal(url, MetricsDoor.Url(new MetricsOptions { Port = port, Address = address }));
    }
}
