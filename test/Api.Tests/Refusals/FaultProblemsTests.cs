namespace LiveChat.Api.Tests.Refusals;

public sealed class FaultProblemsTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_write_whose_outcome_is_unknown_says_so_and_the_retry_finds_it()
    {
        _server.Log.FailAppendsAfterCommit();
        var unknown = await Post("c1");

        unknown.MustRefuse(503, "unavailable");
        Assert.Equal(["1"], unknown.Headers["Retry-After"]);
        Assert.True(unknown.Body.GetProperty("retryAfterMs").GetInt64() > 0);

        Assert.Equal(2, (await Retried("c1")).GetProperty("seq").GetInt64());
        Assert.Equal(3, (await Retried("c2")).GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_unavailable_and_not_a_bug()
    {
        _server.Log.FailReads(100);
        var failed = await _ada.PutAsync($"/api/v1/rooms/{_room}/read", new { seq = 1, ordinal = 0 });
        _server.Log.FailReads(0);

        failed.MustRefuse(503, "unavailable");
        Assert.DoesNotContain("Exception", failed.Text, StringComparison.Ordinal);
        (await _ada.PutAsync($"/api/v1/rooms/{_room}/read", new { seq = 1, ordinal = 0 })).Must(200);
    }

    private Task<ApiAnswer> Post(string clientId) => _ada.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId, text = "Hi" });

    /// <summary>As a client does: until the answer is known.</summary>
    private async Task<System.Text.Json.JsonElement> Retried(string clientId)
    {
        for (var i = 0; i < 100; i++)
        {
            var answer = await Post(clientId);
            if (answer.Code != "unavailable")
            {
                return answer.Must(200);
            }
        }

        throw new InvalidOperationException("It stayed unavailable.");
    }
}
