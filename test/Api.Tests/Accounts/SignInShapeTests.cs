namespace LiveChat.Api.Tests.Accounts;

/// <summary>Texts are texts at every door that lets people in: never objects that a store could take for a question.</summary>
public sealed class SignInShapeTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _client = new ApiClient(_server);
        using var ada = await ApiClient.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("session", """{"name":{"$ne":null},"password":{"$gt":""}}""")]
    [InlineData("session", """{"name":"ada","password":{"$gt":""}}""")]
    [InlineData("session", """{"name":["ada"],"password":"correct horse"}""")]
    [InlineData("session", """{"name":"ada","password":null}""")]
    [InlineData("session", """{"name":"ada","name":"bob","password":"correct horse"}""")]
    [InlineData("session", """{"name":"ada"}""")]
    [InlineData("session", "[]")]
    [InlineData("session/sign-up", """{"name":{"$ne":null},"password":"correct horse"}""")]
    [InlineData("session/refresh", """{"refreshToken":{"$ne":null}}""")]
    [InlineData("session/factor", """{"ticket":{"$ne":null},"totp":"123456"}""")]
    [InlineData("session/passkey", """{"passkey":{"ceremony":{"$ne":null},"credential":{}}}""")]
    [InlineData("session/provider", """{"step":{"$ne":null}}""")]
    [InlineData("session/provider/sign-up", """{"step":"x","name":{"$ne":null}}""")]
    public async Task What_is_no_text_is_a_bad_request(string door, string body)
    {
        var answer = await _client.SendAsync(HttpMethod.Post, $"/api/v1/{door}", ApiClient.Raw(body));

        answer.MustRefuse(400, "bad-request");
        Assert.DoesNotContain("$", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Cookies);
    }
}
