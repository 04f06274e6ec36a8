using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>Where people leave for a provider, and where they come back.</summary>
internal sealed partial class ProviderDoor(ProviderFlows flows, Flows limits, IGrainFactory grains, ILogger<ProviderDoor> logger)
{
    private const string SignInPage = "/sign-in";
    private const string SettingsPage = "/settings/security";
    private const string ProofMark = "proof";
    private const int MaxCode = 4096;

    private static readonly Refusal Away = new(RefusalCode.Unavailable, "This provider does not answer.") { RetryAfter = TimeSpan.FromSeconds(5) };

    public async Task<Results<Ok<ProviderWay>, RefusalProblem>> BeginAsync(
        string id, string binding, ProviderErrand errand, HttpContext context)
    {
        id = ProvidersOptions.Plain(id);
        if (flows.Find(id) is not { } provider)
        {
            return RefusalProblems.NotFound.ToProblem();
        }

        if (limits.Refuse(ClientSource.Of(context)) is { } tooMany)
        {
            return tooMany.ToProblem();
        }

        try
        {
            var location = await flows.BeginAsync(id, provider, binding, CallbackOf(context.Request, id), errand, context.RequestAborted);
            return TypedResults.Ok(new ProviderWay { Location = location });
        }
        catch (ProviderException fault)
        {
            LogFailed(fault, id);
            return Away.ToProblem();
        }
    }

    /// <summary>The page of ours that goes on. What the browser brings is believed only with what was remembered for it.</summary>
    public async Task<string> ReturnAsync(string id, string? code, string? state, string? issuer, HttpContext context)
    {
        id = ProvidersOptions.Plain(id);
        var binding = FlowHolder.BindingOf(context, null);
        if (flows.Find(id) is not { } provider || await flows.TakeBackAsync(id, state, binding) is not { } flow)
        {
            return Refused(SignInPage, RefusalCode.FlowSpent);
        }

        if (code is not { Length: > 0 and <= MaxCode })
        {
            return Refused(flow, RefusalCode.ProviderDenied);
        }

        try
        {
            var proof = await flows.VouchAsync(id, provider, flow, code, issuer, context.RequestAborted);
            return flow.User is null ? $"{SignInPage}?step={await flows.KeepAsync(proof, binding!)}&next={Uri.EscapeDataString(flow.ReturnUrl)}"
                : flow.FreshSince is null ? await LinkAsync(flow, proof.Identity)
                : await ProveAsync(flow, proof.Identity);
        }
        catch (ProviderException fault)
        {
            LogFailed(fault, id);
            return Refused(flow, RefusalCode.ProviderFailed);
        }
    }

    private async Task<string> LinkAsync(ProviderFlow flow, LinkedIdentity identity)
    {
        var linked = await grains.Account(new UserId(flow.User!)).LinkIdentity(new SessionId(flow.Session!), identity);
        return linked.Refusal is { } refusal ? Refused(flow, refusal.Code) : SettingsPage;
    }

    /// <summary>Counts for the session that began it and for no other, whoever's browser it is by now.</summary>
    private async Task<string> ProveAsync(ProviderFlow flow, LinkedIdentity identity)
    {
        var proven = await grains.Account(new UserId(flow.User!)).ProveIdentity(new SessionId(flow.Session!), identity);
        return proven.Refusal is { } refusal ? Refused(flow, refusal.Code) : QueryHelpers.AddQueryString(flow.ReturnUrl, ProofMark, "shown");
    }

    private static string Refused(ProviderFlow flow, RefusalCode code)
    {
        return flow.FreshSince is null
            ? Refused(flow.User is null ? SignInPage : SettingsPage, code)
            : QueryHelpers.AddQueryString(flow.ReturnUrl, ProofMark, RefusalCodeConverter.WordFor(code));
    }

    /// <summary>Below the address that the person sees: behind a proxy that is the one of the page, which was found to be ours.</summary>
    private static string CallbackOf(HttpRequest request, string id)
    {
        var origin = request.Headers.Origin.ToString() is { Length: > 0 } page ? page : $"{request.Scheme}://{request.Host.Value}";
        return $"{origin}/api/v1/session/providers/{id}/callback";
    }

    private static string Refused(string page, RefusalCode code) => $"{page}?refused={RefusalCodeConverter.WordFor(code)}";

    [LoggerMessage(LogLevel.Warning, "The sign-in provider {Provider} failed.")]
    private partial void LogFailed(Exception exception, string provider);
}
