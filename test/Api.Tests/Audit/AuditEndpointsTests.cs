using LiveChat.Grains;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.Audit;

public sealed class AuditEndpointsTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _administrator = await ApiClient.SignUpAsync(_server, "ada"); // The first account is the administrator.
    }

    public async ValueTask DisposeAsync()
    {
        _administrator.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Administrators_read_page_by_page_and_filter()
    {
        foreach (var target in (string[])["01jzben", "01jzcleo", "01jzben"])
        {
            await _server.Grains.Audit().Append(
                new AuditEntry { Act = "account.disabled", By = new UserId(_administrator.UserId), Target = new UserId(target), Reason = "Spam" });
        }

        var first = (await _administrator.GetAsync("/api/v1/admin/audit?limit=2")).Must(200);
        var rest = (await _administrator.GetAsync($"/api/v1/admin/audit?limit=2&cursor={first.GetProperty("next").GetString()}")).Must(200);
        var ben = (await _administrator.GetAsync("/api/v1/admin/audit?target=01jzben&act=account.disabled")).Must(200);

        Assert.Equal([3, 2], first.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("seq").GetInt64()));
        Assert.Equal([1], rest.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("seq").GetInt64()));
        Assert.False(rest.TryGetProperty("next", out _));
        Assert.Equal([3, 1], ben.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("seq").GetInt64()));
        Assert.Equal("Spam", ben.GetProperty("items")[0].GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("cursor=0")]
    [InlineData("cursor=-1")]
    [InlineData("cursor=x")]
    [InlineData("by=A!")]
    public async Task Bad_input_is_refused(string query)
    {
        (await _administrator.GetAsync("/api/v1/admin/audit?" + query)).MustRefuse(400, "bad-request");
    }
}
