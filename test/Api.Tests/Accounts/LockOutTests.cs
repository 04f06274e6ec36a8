using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using LiveChat.Api.Tests.Accounts.Factors;

namespace LiveChat.Api.Tests.Accounts;

/// <summary>Whoever fails for somebody else shuts nobody out but themselves and their network.</summary>
public sealed class LockOutTests : IAsyncLifetime
{
    private const int PerAccount = 10;

    private ChatServer _server = null!;
    private FactorPerson _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(
            ("LiveChat:Limits:SignInsPerAccount", $"{PerAccount}"), ("LiveChat:Accounts:FailuresPerAddress", "200"));
        _ada = await FactorPerson.SignUpAsync(_server, "ada");
        (await _ada.DeleteAsync("/api/v1/session")).Must(204);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_thousand_failures_of_a_stranger_from_the_same_address_leave_the_owner_a_way_in()
    {
        using var stranger = new FactorPerson(_server, "ada");
        for (var failure = 0; failure < 1_000; failure++)
        {
            await stranger.SignInAsync("wrong horse");
        }

        (await stranger.SignInAsync()).MustRefuse(429, "rate-limited");
        using var newBrowser = _ada.Elsewhere();
        (await newBrowser.SignInAsync()).MustRefuse(429, "rate-limited");
        (await _ada.SignInAsync()).Must(200);
        Assert.Equal(HttpStatusCode.OK, await SignInFromAnotherAddressAsync());
    }

    [Fact]
    public async Task A_known_device_may_fail_only_as_often_as_others()
    {
        for (var failure = 0; failure < PerAccount; failure++)
        {
            (await _ada.SignInAsync("wrong horse")).MustRefuse(401, "sign-in-failed");
        }

        (await _ada.SignInAsync()).MustRefuse(429, "rate-limited");
        using var phone = _ada.Elsewhere();
        (await phone.SignInAsync()).Must(200);
        _server.Clock.Advance(TimeSpan.FromMinutes(15));
        (await _ada.SignInAsync()).Must(200);
    }

    [Fact]
    public async Task Coming_in_forgets_the_failures_of_the_device()
    {
        for (var failure = 0; failure < 3 * PerAccount; failure++)
        {
            (await _ada.SignInAsync(failure % PerAccount == PerAccount - 1 ? FactorPerson.Password : "wrong horse"))
                .Must(failure % PerAccount == PerAccount - 1 ? 200 : 401);
        }
    }

    [Fact]
    public async Task A_device_is_known_only_to_the_accounts_that_were_opened_there()
    {
        using var eve = await FactorPerson.SignUpAsync(_server, "eve");
        for (var failure = 0; failure < PerAccount; failure++)
        {
            await eve.PostAsync("/api/v1/session", new { name = "ada", password = "wrong horse" });
        }

        using var neighbour = _ada.Elsewhere();
        (await neighbour.SignInAsync()).MustRefuse(429, "rate-limited");
        (await _ada.SignInAsync()).Must(200);
    }

    [Fact]
    public async Task Wrong_codes_of_a_stranger_who_knows_the_password_do_not_shut_out_the_known_device()
    {
        (await _ada.SignInAsync()).Must(200);
        await _ada.AddTotpAsync();
        using var thief = _ada.Elsewhere();
        var ticket = "";
        for (var failure = 0; failure < PerAccount; failure++)
        {
            ticket = failure % 5 == 0 ? await thief.TicketAsync() : ticket; // A ticket stands five.
            (await thief.PostAsync("/api/v1/session/factor", new { ticket, totp = "000000" })).MustRefuse(401, "factor-wrong");
        }

        (await thief.SignInWithCodeAsync()).MustRefuse(429, "rate-limited");
        (await _ada.SignInWithCodeAsync()).Must(200);
    }

    [Fact]
    public async Task Programs_with_tokens_in_the_body_get_no_cookie()
    {
        using var program = new ApiClient(_server);

        var answer = await program.PostAsync("/api/v1/session", new { name = "ada", password = FactorPerson.Password, tokens = "body" });

        answer.Must(200);
        Assert.Empty(answer.Cookies);
    }

    private async Task<HttpStatusCode> SignInFromAnotherAddressAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
                await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        using var answer = await http.PostAsJsonAsync(
            new Uri(_server.Address, "/api/v1/session"), new { name = "ada", password = FactorPerson.Password, tokens = "body" }, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
