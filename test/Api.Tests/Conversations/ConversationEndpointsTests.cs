using System.Text.Json;

namespace LiveChat.Api.Tests.Conversations;

public sealed class ConversationEndpointsTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private ApiClient _cid = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _cid = await ApiClient.SignUpAsync(_server, "cid");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        _cid.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_direct_conversation_is_found_or_made_and_may_begin_with_a_message()
    {
        var made = await Start(_ada, new { people = new[] { _ben.UserId }, message = new { clientId = "c1", text = "Hello" } });
        var found = await Start(_ben, new { people = new[] { _ada.UserId, _ben.UserId } });

        Assert.Equal(made.GetProperty("id").GetString(), found.GetProperty("id").GetString());
        Assert.Equal("direct", made.GetProperty("kind").GetString());
        Assert.Equal(new[] { _ada.UserId, _ben.UserId }.Order(StringComparer.Ordinal), made.GetProperty("people").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(1, made.GetProperty("headOrdinal").GetInt64());
        Assert.False(found.TryGetProperty("requestBy", out _)); // Who begins it too has answered.
        Assert.False(found.TryGetProperty("hiddenOrdinal", out _));
        (await _ben.PostAsync($"/api/v1/rooms/{Id(made)}/messages", new { clientId = "c1", text = "Hi" })).Must(200);
        (await _ada.PutAsync($"/api/v1/rooms/{Id(made)}/read", new { seq = 3, ordinal = 2 })).Must(200);
    }

    [Fact]
    public async Task A_first_message_that_cannot_be_one_is_refused_as_ever()
    {
        (await _ada.PostAsync("/api/v1/conversations", new { people = new[] { _ben.UserId }, message = new { clientId = "c1", text = " " } }))
            .MustRefuse(400, "text-empty");
    }

    [Fact]
    public async Task Notes_to_oneself_begin_with_nobody()
    {
        var notes = await Start(_ada, new { people = Array.Empty<string>() });
        var again = await Start(_ada, new { people = new[] { _ada.UserId } });

        Assert.Equal(Id(notes), Id(again));
        Assert.Equal([_ada.UserId], notes.GetProperty("people").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public async Task A_direct_conversation_stays_and_a_group_is_made_when_somebody_is_added()
    {
        var direct = await Start(_ada, new { people = new[] { _ben.UserId } });

        var group = (await _ada.PostAsync($"/api/v1/conversations/{Id(direct)}/people", new { people = new[] { _cid.UserId } })).Must(200);
        var same = (await _ada.PostAsync($"/api/v1/conversations/{Id(direct)}/people", new { people = new[] { _ben.UserId } })).Must(200);

        Assert.Equal(("group", 3), (group.GetProperty("kind").GetString(), group.GetProperty("people").GetArrayLength()));
        Assert.Equal(Id(direct), Id(same));
    }

    [Fact]
    public async Task A_group_grows_is_named_and_left()
    {
        var group = await Start(_ada, new { people = new[] { _ben.UserId }, name = "Beans" });

        (await _ada.PostAsync($"/api/v1/conversations/{Id(group)}/people", new { people = new[] { _cid.UserId } })).Must(200);
        Assert.Equal("Peas", (await _ben.PatchAsync($"/api/v1/conversations/{Id(group)}", new { name = "Peas" })).Must(200).GetProperty("name").GetString());
        (await _ada.DeleteAsync($"/api/v1/conversations/{Id(group)}/people/me")).Must(204);

        Assert.Equal(2, (await _cid.GetAsync($"/api/v1/conversations/{Id(group)}")).Must(200).GetProperty("members").GetInt32());
    }

    [Fact]
    public async Task A_request_is_accepted_declined_or_blocked()
    {
        var direct = await Start(_ada, new { people = new[] { _ben.UserId } });
        var group = await Start(_cid, new { people = new[] { _ben.UserId }, name = "Spam" });
        Assert.Equal(_cid.UserId, (await _ben.GetAsync($"/api/v1/conversations/{Id(group)}")).Must(200).GetProperty("requestBy").GetString());

        (await _ben.PutAsync($"/api/v1/conversations/{Id(direct)}/answer", new { accept = true })).Must(204);
        (await _ben.PutAsync($"/api/v1/conversations/{Id(direct)}/answer", new { accept = false })).MustRefuse(409, "already-done");
        (await _ben.PutAsync($"/api/v1/conversations/{Id(group)}/answer", new { accept = false, block = true })).Must(204);

        (await _ben.GetAsync($"/api/v1/conversations/{Id(group)}")).MustRefuse(404, "not-found");
        (await _cid.PostAsync("/api/v1/conversations", new { people = new[] { _ben.UserId } })).MustRefuse(403, "takes-no-messages");
        Assert.False((await _ben.GetAsync($"/api/v1/conversations/{Id(direct)}")).Must(200).TryGetProperty("requestBy", out _));
    }

    [Fact]
    public async Task Hidden_and_shown()
    {
        var direct = await Start(_ada, new { people = new[] { _ben.UserId }, message = new { clientId = "c1", text = "Hello" } });

        (await _ada.PutAsync($"/api/v1/conversations/{Id(direct)}/hidden")).Must(204);
        Assert.Equal(1, (await _ada.GetAsync($"/api/v1/conversations/{Id(direct)}")).Must(200).GetProperty("hiddenOrdinal").GetInt64());
        (await _ada.DeleteAsync($"/api/v1/conversations/{Id(direct)}/hidden")).Must(204);
        Assert.False((await _ada.GetAsync($"/api/v1/conversations/{Id(direct)}")).Must(200).TryGetProperty("hiddenOrdinal", out _));
    }

    private static string Id(JsonElement conversation) => conversation.GetProperty("id").GetString()!;

    private static async Task<JsonElement> Start(ApiClient who, object wish) => (await who.PostAsync("/api/v1/conversations", wish)).Must(200);
}
