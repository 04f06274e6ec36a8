namespace LiveChat.Silo.Tests.Telemetry;

public sealed class MonitoringDocumentTests(MeasuredServer server) : IClassFixture<MeasuredServer>
{
    [Fact]
    public void Every_instrument_of_LiveChat_stands_in_the_document_with_its_unit_and_nothing_else_does()
    {
        var rows = File.ReadAllLines(Places.File("docs/operations/monitoring.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 4 && cells[1].StartsWith("`livechat.", StringComparison.Ordinal))
            .Select(cells => (Name: cells[1].Trim('`'), Prometheus: cells[2].Trim('`'), Unit: cells[3]))
            .Order();

        Assert.Equal(server.Own.Select(own => (own.Name, own.Prometheus, own.Unit.Trim('{', '}'))).Order(), rows);
    }

    [Fact]
    public void Everything_on_the_dashboard_is_explained()
    {
        var document = File.ReadAllText(Places.File("docs/operations/monitoring.md"));

        Assert.DoesNotContain(Dashboard.Metrics, name => !document.Contains($"`{name}`", StringComparison.Ordinal));
    }
}
