namespace LiveChat.Silo.Tests.Telemetry;

public sealed class PromQlTests
{
    [Theory]
    [InlineData("up", "up", "")]
    [InlineData("sum(rate(a_total{job=~\"$job\", x=\"sum(b)\"}[$__rate_interval]))", "a_total", "job x")]
    [InlineData("histogram_quantile(0.99, sum by (le, http_route) (rate(a_bucket[5m])))", "a_bucket", "le http_route")]
    [InlineData("a - on (instance) group_left (version) b > bool 1e3", "a b", "instance version")]
    [InlineData("max without(job) (a offset 5m) and min(b)", "a b", "job")]
    public void It_finds_what_a_query_names(string query, string metrics, string labels)
    {
        Assert.Equal(metrics.Split(' '), PromQl.Metrics(query));
        Assert.Equal(labels.Split(' ', StringSplitOptions.RemoveEmptyEntries), PromQl.Labels(query));
    }
}
