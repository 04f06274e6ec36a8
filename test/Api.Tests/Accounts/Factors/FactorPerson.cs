using System.Text.Json;
using LiveChat.Testing;

namespace LiveChat.Api.Tests.Accounts.Factors;

/// <summary>Somebody who signs in as a browser does: with cookies, from our pages.</summary>
internal sealed class FactorPerson(ChatServer server, string name) : IDisposable
{
    private readonly Dictionary<string, string> _cookies = [];

    public const string Password = "correct horse";

    public ChatServer Server => server;

    public string Name => name;

    public ApiClient Client { get; } = new(server);

    public string Secret { get; private set; } = "";

    public string[] RecoveryCodes { get; private set; } = [];

    public string UserId { get; private set; } = "";

    public static async Task<FactorPerson> SignUpAsync(ChatServer server, string name)
    {
        var person = new FactorPerson(server, name);
        var session = (await person.PostAsync("/api/v1/session/sign-up", new { name, password = Password })).Must(201);
        person.UserId = session.GetProperty("me").GetProperty("id").GetString()!;
        return person;
    }

    /// <summary>The same account in another browser, signed out.</summary>
    public FactorPerson Elsewhere() => new(server, name) { Secret = Secret, RecoveryCodes = RecoveryCodes };

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<ApiAnswer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body)
    {
        var cookies = string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        var answer = await Client.SendAsync(method, path, ApiClient.Json(body), ("Origin", server.Origin), ("Cookie", cookies));
        foreach (var cookie in answer.Cookies)
        {
            var parts = cookie.Split(';')[0].Split('=', 2);
            _cookies[parts[0]] = parts[1];
        }

        return answer;
    }

    public void ForgetCookie(string cookie) => _cookies.Remove(cookie);

    /// <summary>What the app shows.</summary>
    public string Code(int steps = 0) => AuthenticatorApp.CodeOf(Secret, server.Clock.GetUtcNow(), steps);

    public async Task AddTotpAsync()
    {
        Secret = (await PostAsync("/api/v1/account/factors/totp")).Must(200).GetProperty("secret").GetString()!;
        var confirmed = (await PostAsync("/api/v1/account/factors/totp/confirm", new { code = Code(-1) })).Must(200);
        RecoveryCodes = [.. confirmed.GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString()!)];
    }

    public async Task<ApiAnswer> AddPasskeyAsync(SoftAuthenticator authenticator, string passkeyName = "Laptop")
    {
        var begun = (await PostAsync("/api/v1/account/factors/passkeys/options")).Must(200);
        return await PostAsync("/api/v1/account/factors/passkeys", new
        {
            name = passkeyName,
            passkey = new { ceremony = Ceremony(begun), credential = authenticator.Create(begun.GetProperty("options")) },
        });
    }

    public async Task<ApiAnswer> SignInWithPasskeyAsync(SoftAuthenticator authenticator)
    {
        var begun = (await PostAsync("/api/v1/session/passkey/options", new { })).Must(200);
        return await PostAsync("/api/v1/session/passkey", new { passkey = Signed(begun, authenticator) });
    }

    public static object Signed(JsonElement begun, SoftAuthenticator authenticator) =>
        new { ceremony = Ceremony(begun), credential = authenticator.Get(begun.GetProperty("options")) };

    public Task<ApiAnswer> SignInAsync(string password = Password) => PostAsync("/api/v1/session", new { name, password });

    /// <summary>The ticket after the right password.</summary>
    public async Task<string> TicketAsync()
    {
        var answer = await SignInAsync();
        answer.MustRefuse(401, "factor-needed");
        return answer.Body.GetProperty("factor").GetProperty("ticket").GetString()!;
    }

    public async Task<ApiAnswer> SignInWithCodeAsync() => await PostAsync("/api/v1/session/factor", new { ticket = await TicketAsync(), totp = Code() });

    public void Dispose() => Client.Dispose();

    private static string? Ceremony(JsonElement begun) => begun.GetProperty("ceremony").GetString();
}
