namespace LiveChat.Silo.Tests.Telemetry;

/// <summary>A panel that asks for what nobody exports stays empty, and nobody notices. These notice.</summary>
public sealed class DashboardTests(MeasuredServer server) : IClassFixture<MeasuredServer>
{
    /// <summary>Only in the cluster shape: of Microsoft.Orleans 10.4.2, as its meter publishes them.</summary>
    private static readonly PublishedInstrument[] OfTheCluster =
    [
        new("Microsoft.Orleans", "orleans-app-requests-latency", "ms", IsCounter: false),
        new("Microsoft.Orleans", "orleans-messaging-pings-reply-missed", "", IsCounter: true),
        new("Microsoft.Orleans", "orleans-messaging-rejected", "", IsCounter: true),
        new("Microsoft.Orleans", "orleans-networking-sockets-closed", "", IsCounter: true),
    ];

    /// <summary>What Prometheus adds to everything it scrapes.</summary>
    private static readonly string[] LabelsOfPrometheus = ["instance", "job"];

    [Fact]
    public void Every_metric_that_the_dashboard_asks_for_exists()
    {
        var exported = server.Instruments.Concat(OfTheCluster).Select(instrument => instrument.Prometheus).ToHashSet();

        Assert.True(Dashboard.Metrics.Count > 20);
        Assert.Empty(Dashboard.Metrics.Except(exported));
    }

    [Fact]
    public void Every_metric_of_LiveChat_is_on_the_dashboard()
    {
        Assert.Empty(server.Own.Select(instrument => instrument.Prometheus).Except(Dashboard.Metrics));
    }

    [Fact]
    public void Every_label_that_the_dashboard_asks_for_exists()
    {
        var asked = Dashboard.Queries.SelectMany(PromQl.Labels).Distinct().ToArray();

        Assert.Contains("outcome", asked);
        Assert.Empty(asked.Except(server.Scraped.Labels).Except(LabelsOfPrometheus));
    }

    [Fact]
    public void What_is_exported_is_called_as_these_tests_believe()
    {
        var believed = server.Instruments.Select(instrument => instrument.Prometheus).ToHashSet();

        Assert.Empty(server.Scraped.Families.Except(believed).Except(["target_info"]));
        Assert.True(server.Scraped.Families.Count > 20);
    }

    [Fact]
    public void What_happened_was_counted()
    {
        Assert.Equal(2, server.Scraped.Sum("livechat_room_posts_total", "outcome=\"ok\""));
        Assert.Equal(1, server.Scraped.Sum("livechat_room_posts_total", "outcome=\"refused\""));
        Assert.Equal(1, server.Scraped.Sum("livechat_hub_closes_total", "reason=\"gone\""));
        Assert.Contains("livechat_push_gap_repairs_total", server.Scraped.Families);
        Assert.True(server.Scraped.Sum("livechat_store_commit_rows_count") > 2);
        Assert.True(server.Scraped.Sum("livechat_push_latency_seconds_bucket", "le=\"0.00025\"") <= server.Scraped.Sum("livechat_push_latency_seconds_count"));
        Assert.True(server.Scraped.Sum("livechat_push_latency_seconds_count") >= 1);
    }
}
