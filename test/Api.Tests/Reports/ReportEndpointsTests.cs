namespace LiveChat.Api.Tests.Reports;

public sealed class ReportEndpointsTests : IAsyncLifetime
{
    private const string Reports = "/api/v1/admin/reports";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada"); // The first is the administrator.
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _room = (await _ben.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_reported_and_deleted_by_who_keeps_order_and_is_not_in_the_room()
    {
        var seq = await Say("Beans & <b>peas</b>");
        (await Report(_ben, seq, new { reason = "spam", text = "Again" })).Must(204);

        var report = (await _ada.GetAsync(Reports)).Must(200).GetProperty("items")[0];
        Assert.Equal(
            ("spam", "Again", "Beans & <b>peas</b>", _ben.UserId),
            (report.GetProperty("reason").GetString(), report.GetProperty("text").GetString(), report.GetProperty("said").GetString(), report.GetProperty("by").GetString()));
        var id = report.GetProperty("id").GetString();
        var decided = (await _ada.PostAsync($"{Reports}/{id}/delete-message")).Must(200);

        Assert.Equal(("deleted", _ada.UserId), (decided.GetProperty("decision").GetString(), decided.GetProperty("decidedBy").GetString()));
        (await _ben.GetAsync($"/api/v1/rooms/{_room}/messages/{seq}")).MustRefuse(404, "message-not-found");
        Assert.Equal(0, (await _ada.GetAsync(Reports)).Must(200).GetProperty("items").GetArrayLength());
        Assert.Equal(id, (await _ada.GetAsync($"{Reports}?decided=true")).Must(200).GetProperty("items")[0].GetProperty("id").GetString());
        (await _ada.PostAsync($"{Reports}/{id}/dismiss")).MustRefuse(409, "already-done");
    }

    [Fact]
    public async Task Others_come_through_no_door_of_it_and_nonsense_changes_nothing()
    {
        var seq = await Say("Beans");

        (await Report(_ada, seq, new { reason = "spam" })).MustRefuse(404, "not-found"); // She is not in the room.
        (await Report(_ben, seq, new { reason = "dislike" })).MustRefuse(400, "bad-request");
        (await Report(_ben, seq, new { text = "No reason" })).MustRefuse(400, "bad-request");
        (await Report(_ben, seq, new { reason = "other", text = new string('x', 1001) })).MustRefuse(400, "bad-request");
        (await Report(_ben, 99, new { reason = "other" })).MustRefuse(404, "message-not-found");
        (await _ben.GetAsync(Reports)).MustRefuse(403, "forbidden");
        (await _ben.PostAsync($"{Reports}/0123456789/dismiss")).MustRefuse(403, "forbidden");
        (await _ada.PostAsync($"{Reports}/0123456789/dismiss")).MustRefuse(404, "not-found");
        (await _ada.GetAsync($"{Reports}?cursor=nonsense")).MustRefuse(400, "bad-request");
        (await _ada.GetAsync($"{Reports}?limit=51")).MustRefuse(400, "bad-request");

        Assert.Equal(0, (await _ada.GetAsync(Reports)).Must(200).GetProperty("items").GetArrayLength());
    }

    private async Task<long> Say(string text) =>
        (await _ben.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId = Guid.NewGuid().ToString("N"), text })).Must(200).GetProperty("seq").GetInt64();

    private Task<ApiAnswer> Report(ApiClient by, long seq, object report) => by.PostAsync($"/api/v1/rooms/{_room}/messages/{seq}/report", report);
}
