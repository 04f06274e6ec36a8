using LiveChat.Api.Mail;
using LiveChat.Api.Tests.Accounts.Factors;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Tests.Mail;

public sealed class MailTests : IAsyncLifetime
{
    private readonly TestSmtpServer _smtp = new();
    private ChatServer _server = null!;
    private FactorPerson _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync([.. _smtp.Settings, ("LiveChat:Server:Name", "Nord\r\nBcc: evil@example.org"), ("LiveChat:Accounts:AccessLife", "02:00:00")]);
        _ada = await FactorPerson.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Fact]
    public async Task An_address_is_the_accounts_once_its_link_was_opened()
    {
        (await Want("ada@example.org")).Must(204);
        var mail = await _smtp.NextAsync();
        Assert.Equal(("chat@example.org", "ada@example.org"), (mail.From, Assert.Single(mail.To)));
        Assert.Contains("https://chat.example.org/verify#token=", mail.Data.Replace("=3D", "=", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var before = (await _ada.GetAsync("/api/v1/account/mail")).Must(200);
        Assert.Equal((false, "ada@example.org"), (before.TryGetProperty("address", out _), before.GetProperty("wanted").GetString()));

        (await Confirm(mail.Token)).Must(204);

        var after = (await _ada.GetAsync("/api/v1/account/mail")).Must(200);
        Assert.Equal(("ada@example.org", false), (after.GetProperty("address").GetString(), after.TryGetProperty("wanted", out _)));
        (await Confirm(mail.Token)).MustRefuse(410, "flow-spent");
    }

    [Fact]
    public async Task A_link_is_void_after_a_day_and_after_the_next_one()
    {
        (await Want("ada@example.org")).Must(204);
        var first = await _smtp.NextAsync();
        _server.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Want("other@example.org")).Must(204);
        var second = await _smtp.NextAsync();

        (await Confirm(first.Token)).MustRefuse(410, "flow-spent");
        _server.Clock.Advance(TimeSpan.FromHours(24));
        (await Confirm(second.Token)).MustRefuse(410, "flow-spent");
    }

    [Fact]
    public async Task The_address_of_before_is_told_that_it_is_not_the_one_any_more()
    {
        (await Want("ada@example.org")).Must(204);
        (await Confirm((await _smtp.NextAsync()).Token)).Must(204);
        _server.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Want("eve@example.org")).Must(204);
        var link = await _smtp.NextAsync();
        (await Confirm("made-up")).MustRefuse(410, "flow-spent");
        Assert.False(_smtp.HasMore);

        (await Confirm(link.Token)).Must(204);

        var told = await _smtp.NextAsync();
        var text = told.Data.Replace("=\n", "", StringComparison.Ordinal);
        Assert.Equal(["ada@example.org"], told.To);
        Assert.Contains("Hello ada", text, StringComparison.Ordinal);
        Assert.Contains("2026-03-01 12:02 (UTC)", text, StringComparison.Ordinal);
        Assert.Contains("https://chat.example.org/settings/security", text, StringComparison.Ordinal);
        Assert.DoesNotContain("eve@", told.Headers + text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_the_address_away_is_told_there_and_the_same_address_again_is_not()
    {
        (await Want("ada@example.org")).Must(204);
        (await Confirm((await _smtp.NextAsync()).Token)).Must(204);
        _server.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Want("Ada@example.org")).Must(204);
        (await Confirm((await _smtp.NextAsync()).Token)).Must(204);

        (await _ada.DeleteAsync("/api/v1/account/mail")).Must(204);
        (await _ada.DeleteAsync("/api/v1/account/mail")).Must(204);

        var told = await _smtp.NextAsync();
        Assert.Equal(["Ada@example.org"], told.To);
        Assert.Contains("was changed", told.Headers, StringComparison.Ordinal);
        _server.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Want("other@example.org")).Must(204);
        Assert.Equal(["other@example.org"], (await _smtp.NextAsync()).To);
        Assert.False(_smtp.HasMore);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.org")]
    [InlineData("ada@example.org\r\nBcc: evil@example.org")]
    [InlineData("ada@example.org\nSubject: hi")]
    [InlineData("ada@example.org, evil@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada@exa mple.org")]
    [InlineData("\"a b\"@example.org")]
    [InlineData("ada@-example.org")]
    public async Task What_is_no_single_address_is_refused_and_nothing_is_sent(string address)
    {
        (await Want(address)).MustRefuse(400, "mail-invalid");

        Assert.False((await _ada.GetAsync("/api/v1/account/mail")).Must(200).TryGetProperty("wanted", out _));
        (await Want("ada@example.org")).Must(204);
        Assert.Equal(["ada@example.org"], (await _smtp.NextAsync()).To);
        Assert.False(_smtp.HasMore);
    }

    [Fact]
    public async Task Nothing_that_the_server_is_called_becomes_a_header()
    {
        (await Want("ada@example.org")).Must(204);

        var headers = (await _smtp.NextAsync()).Headers;

        Assert.DoesNotContain(headers.Split('\n'), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Auto-Submitted: auto-generated", headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_showed_a_moment_ago_who_they_are_changes_it()
    {
        _server.Clock.Advance(TimeSpan.FromMinutes(11));

        (await Want("ada@example.org")).MustRefuse(403, "proof-needed");
        (await _ada.DeleteAsync("/api/v1/account/mail")).MustRefuse(403, "proof-needed");
    }

    [Fact]
    public async Task Letters_to_one_place_come_a_minute_apart()
    {
        (await Want("ada@example.org")).Must(204);

        (await Want("ada@example.org")).MustRefuse(429, "rate-limited");
    }

    [Fact]
    public async Task An_address_belongs_to_one_account()
    {
        using var ben = await FactorPerson.SignUpAsync(_server, "ben");
        (await Want("ada@example.org")).Must(204);
        (await Confirm((await _smtp.NextAsync()).Token)).Must(204);

        (await ben.SendAsync(HttpMethod.Put, "/api/v1/account/mail", new { address = "ADA@example.org" })).Must(204);
        (await Confirm((await _smtp.NextAsync()).Token)).MustRefuse(409, "already-done");
        (await _ada.DeleteAsync("/api/v1/account/mail")).Must(204);
        Assert.Contains("was changed", (await _smtp.NextAsync()).Headers, StringComparison.Ordinal);
        _server.Clock.Advance(TimeSpan.FromMinutes(2));
        (await ben.SendAsync(HttpMethod.Put, "/api/v1/account/mail", new { address = "ada@example.org" })).Must(204);
        (await Confirm((await _smtp.NextAsync()).Token)).Must(204);
    }

    [Fact]
    public async Task A_letter_that_is_refused_for_now_is_sent_again_and_one_that_is_refused_for_ever_is_not()
    {
        _smtp.RefuseNext(1);
        var again = _server.Clock.WaitBegins(MailQueue.FirstPause);
        (await Want("ada@example.org")).Must(204);
        await again;
        _server.Clock.Advance(MailQueue.FirstPause);

        Assert.Equal(["ada@example.org"], (await _smtp.NextAsync()).To);
        (_smtp.Refusal, var other) = ("550 no such box", "ben@example.org");
        _smtp.RefuseNext(1);
        _server.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Want("gone@example.org")).Must(204);
        _server.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Want(other)).Must(204);

        Assert.Equal([other], (await _smtp.NextAsync()).To);
    }

    [Fact]
    public async Task A_server_says_whether_it_sends_mail_and_refuses_what_needs_it()
    {
        await using var silent = await ChatServer.StartAsync();
        using var ben = await FactorPerson.SignUpAsync(silent, "ben");

        Assert.True((await _ada.GetAsync("/api/v1/server")).Must(200).GetProperty("mail").GetBoolean());
        Assert.False((await ben.GetAsync("/api/v1/server")).Must(200).GetProperty("mail").GetBoolean());
        (await ben.SendAsync(HttpMethod.Put, "/api/v1/account/mail", new { address = "ben@example.org" })).MustRefuse(409, "no-mail");
        (await ben.PostAsync("/api/v1/session/forgot", new { account = "ben" })).MustRefuse(409, "no-mail");
    }

    [Theory]
    [InlineData("LiveChat:Mail:From", "nobody")]
    [InlineData("LiveChat:Mail:From", "a@b.c\r\nBcc: d@e.f")]
    [InlineData("LiveChat:Mail:Port", "0")]
    [InlineData("LiveChat:PublicOrigins:0", null)]
    public async Task Settings_that_cannot_work_are_refused_at_start(string key, string? value)
    {
        (string, string)[] settings = [.. _smtp.Settings.Where(setting => setting.Key != key), .. value is null ? ((string, string)[])[] : [(key, value)]];

        await Assert.ThrowsAsync<OptionsValidationException>(() => ChatServer.StartAsync(settings));
    }

    private Task<ApiAnswer> Want(string address) => _ada.SendAsync(HttpMethod.Put, "/api/v1/account/mail", new { address });

    private async Task<ApiAnswer> Confirm(string token)
    {
        using var stranger = new ApiClient(_server);
        return await stranger.PostAsync("/api/v1/account/mail/confirm", new { token });
    }
}
