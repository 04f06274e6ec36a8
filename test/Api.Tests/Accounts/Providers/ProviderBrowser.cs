using LiveChat.Api.Tests.Accounts.Factors;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveChat.Api.Tests.Accounts.Providers;

/// <summary>What a browser does on the way to a provider and back.</summary>
internal static class ProviderBrowser
{
    /// <summary>Leaves: where the page is sent.</summary>
    public static async Task<string> LeaveAsync(this FactorPerson browser, string provider = "example", string? returnUrl = null, string at = "session/providers")
    {
        var way = (await browser.PostAsync($"/api/v1/{at}/{provider}", new { returnUrl })).Must(200);
        return way.GetProperty("location").GetString()!;
    }

    /// <summary>Comes back: where the page is sent then.</summary>
    public static async Task<string> ReturnAsync(this FactorPerson browser, Uri callback)
    {
        var answer = await browser.GetAsync(callback.PathAndQuery);
        Assert.Equal(302, (int)answer.Status);
        return answer.Headers["Location"][0];
    }

    /// <summary>There and back.</summary>
    public static async Task<string> VisitAsync(this FactorPerson browser, string provider = "example", string? returnUrl = null, string at = "session/providers") =>
        await browser.ReturnAsync(await TestProvider.VisitAsync(await browser.LeaveAsync(provider, returnUrl, at)));

    /// <summary>There and back, with an invitation to the server.</summary>
    public static async Task<string> VisitWithAsync(this FactorPerson browser, string invitation)
    {
        var way = (await browser.PostAsync("/api/v1/session/providers/example", new { invitation })).Must(200);
        return await browser.ReturnAsync(await TestProvider.VisitAsync(way.GetProperty("location").GetString()!));
    }

    public static string? In(string address, string name) =>
        QueryHelpers.ParseQuery(new Uri(new Uri("http://here"), address).Query).TryGetValue(name, out var value) ? value.ToString() : null;

    public static Task<ApiAnswer> ContinueAsync(this FactorPerson browser, string page) =>
        browser.PostAsync("/api/v1/session/provider", new { step = In(page, "step") });

    public static Task<ApiAnswer> SignUpWithAsync(this FactorPerson browser, string page, string name) =>
        browser.PostAsync("/api/v1/session/provider/sign-up", new { step = In(page, "step"), name });
}
