namespace LiveChat.Api.Tests.Limits;

public sealed class RateLimitsTests
{
    [Fact]
    public async Task Messages_changes_and_questions_are_limited_apart_and_for_each_person()
    {
        await using var server = await ChatServer.StartAsync(
            ("LiveChat:Limits:SendsPerSecondPerUser", "1"), ("LiveChat:Limits:SendBurstPerUser", "2"),
            ("LiveChat:Rates:WritesPerSecondPerUser", "1"), ("LiveChat:Rates:WriteBurstPerUser", "3"),
            ("LiveChat:Rates:ReadsPerSecondPerUser", "1"), ("LiveChat:Rates:ReadBurstPerUser", "2"));
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        using var bob = await ApiClient.SignUpAsync(server, "bob");
        var room = (await ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString();

        Task<ApiAnswer> Send(string id) => ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = id, text = "Hi" });
        (await Send("1")).Must(200);
        (await Send("2")).Must(200);
        var third = await Send("3");
        third.MustRefuse(429, "rate-limited");
        Assert.Equal(1000, third.Body.GetProperty("retryAfterMs").GetInt64());
        Assert.Equal(["1"], third.Headers["Retry-After"]);

        (await ada.PatchAsync("/api/v1/users/me", new { displayName = "A" })).Must(200);
        (await ada.PatchAsync("/api/v1/users/me", new { displayName = "B" })).Must(200);
        (await ada.PatchAsync("/api/v1/users/me", new { displayName = "C" })).MustRefuse(429, "rate-limited");

        (await ada.GetAsync("/api/v1/users/me")).Must(200);
        (await ada.GetAsync("/api/v1/users/me")).Must(200);
        (await ada.GetAsync("/api/v1/users/me")).MustRefuse(429, "rate-limited");
        (await bob.GetAsync("/api/v1/users/me")).Must(200);

        server.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Send("3")).Must(200);
        (await ada.PatchAsync("/api/v1/users/me", new { displayName = "C" })).Must(200);
    }

    [Fact]
    public async Task What_was_put_off_and_is_said_by_hand_counts_as_sending()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:Limits:SendsPerSecondPerUser", "1"), ("LiveChat:Limits:SendBurstPerUser", "1"));
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        var room = (await ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString();
        var at = server.Clock.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds();
        var wish = new { room, at, message = new { clientId = "1", text = "Hi" } };
        var id = (await ada.PostAsync("/api/v1/users/me/scheduled", wish)).Must(201).GetProperty("id").GetString();
        (await ada.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "2", text = "Hi" })).Must(200);

        (await ada.PostAsync($"/api/v1/users/me/scheduled/{id}/send")).MustRefuse(429, "rate-limited");

        server.Clock.Advance(TimeSpan.FromSeconds(1));
        (await ada.PostAsync($"/api/v1/users/me/scheduled/{id}/send")).Must(200);
    }
}
