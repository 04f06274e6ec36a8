namespace LiveChat.Api.Tests.Hidden;

/// <summary>Messages that somebody has hidden for themselves, over HTTP.</summary>
public sealed class HiddenEndpointsTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _eve = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _eve = await ApiClient.SignUpAsync(_server, "eve");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
        foreach (var text in (string[])["one", "two", "three"])
        {
            (await _ada.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId = text, text })).Must(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _eve.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_is_hidden_is_listed_until_it_is_shown_again()
    {
        foreach (var message in (int[])[2, 4, 3, 3])
        {
            (await _ada.PutAsync(Hidden(message))).Must(204);
        }

        Assert.Equal($$"""{"rooms":[{"room":"{{_room}}","ranges":[{"first":2,"last":4}]}],"revision":3}""", await List(_ada));
        (await _ada.DeleteAsync(Hidden(3))).Must(204);
        (await _ada.DeleteAsync(Hidden(3))).Must(204);
        Assert.Equal($$"""{"rooms":[{"room":"{{_room}}","ranges":[{"first":2,"last":2},{"first":4,"last":4}]}],"revision":4}""", await List(_ada));
    }

    [Fact]
    public async Task Nobody_hides_what_they_may_not_read_and_the_list_is_ones_own()
    {
        (await _ada.PutAsync(Hidden(2))).Must(204);

        var (foreign, missing) = (await _eve.PutAsync(Hidden(2)), await _eve.PutAsync("/api/v1/rooms/01234567890123456789012345/messages/2/hidden"));
        foreign.MustRefuse(404, "not-found");
        Assert.Equal(foreign.Body.GetRawText(), missing.Body.GetRawText());
        (await _eve.DeleteAsync(Hidden(2))).Must(204); // Of hers there is nothing, and whether there is such a room is not said.
        (await _ada.PutAsync(Hidden(99))).MustRefuse(404, "message-not-found");
        (await _ada.PutAsync(Hidden(1))).MustRefuse(404, "message-not-found");
        (await _ada.PutAsync(Hidden(-1))).MustRefuse(404, "message-not-found");

        Assert.Equal("""{"rooms":[],"revision":0}""", await List(_eve));
        Assert.Contains("""{"first":2,"last":2}""", await List(_ada), StringComparison.Ordinal);
    }

    private string Hidden(int message) => $"/api/v1/rooms/{_room}/messages/{message}/hidden";

    private static async Task<string> List(ApiClient who) => (await who.GetAsync("/api/v1/hidden")).Must(200).GetRawText();
}
