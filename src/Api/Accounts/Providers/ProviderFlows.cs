using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>Sends people to a provider and takes them back: authorization code with PKCE, bound to the browser by its flow cookie, each step once.</summary>
internal sealed class ProviderFlows(IOptions<ProvidersOptions> options, Vouching vouching, Flows flows, TimeProvider clock)
{
    private const string Step = "provider-step";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan StepLife = TimeSpan.FromMinutes(10);

    public ProviderOptions? Find(string id) => options.Value.GetValueOrDefault(id);

    /// <summary>Where the browser is to go.</summary>
    public async Task<string> BeginAsync(
        string id, ProviderOptions provider, string binding, string callback, ProviderErrand errand, CancellationToken cancellationToken)
    {
        var flow = new ProviderFlow
        {
            User = errand.Caller?.Id.Value,
            Session = errand.Caller?.Session.Value,
            Nonce = IdText.NewSecret(),
            Verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)),
            Callback = callback,
            ReturnUrl = OwnPath.Of(errand.ReturnUrl),
            FreshSince = errand.Proves ? clock.GetUtcNow() : null,
            Invitation = errand.Invitation,
        };
        var state = await flows.BeginAsync(KindOf(id), binding, JsonSerializer.Serialize(flow, ProviderJson.Default.ProviderFlow), Life);
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(flow.Verifier)));
        return await vouching.AddressAsync(provider, flow, state, challenge, cancellationToken);
    }

    /// <summary>What was remembered; null when nobody was sent away from this browser to this provider with this state, or is back already.</summary>
    public async Task<ProviderFlow?> TakeBackAsync(string id, string? state, string? binding)
    {
        return state is not null && await flows.TakeAsync(state, KindOf(id), binding) is { } text
            ? JsonSerializer.Deserialize(text, ProviderJson.Default.ProviderFlow)
            : null;
    }

    /// <summary>Who the provider says it is; throws a <see cref="ProviderException"/> when it does not.</summary>
    public async Task<ProviderProof> VouchAsync(
        string id, ProviderOptions provider, ProviderFlow flow, string code, string? issuer, CancellationToken cancellationToken) =>
        ProviderProof.Of(
            await vouching.VouchAsync(id, provider, flow, code, issuer, cancellationToken) with { Invitation = flow.Invitation }, clock.GetUtcNow());

    /// <summary>Keeps a proof for the page, which asks for the rest of the way.</summary>
    public Task<string> KeepAsync(ProviderProof proof, string binding) =>
        flows.BeginAsync(Step, binding, JsonSerializer.Serialize(proof.Vouched, ProviderJson.Default.Vouched), StepLife);

    public async Task<Result<ProviderProof>> ReadAsync(string step, string? binding) => Proof(await flows.ReadAsync(step, Step, binding));

    /// <summary>The same, and ends it.</summary>
    public async Task<Result<ProviderProof>> TakeAsync(string step, string? binding) => Proof(await flows.TakeAsync(step, Step, binding));

    private Result<ProviderProof> Proof(string? text)
    {
        return text is not null && JsonSerializer.Deserialize(text, ProviderJson.Default.Vouched) is { } vouched
            ? ProviderProof.Of(vouched, clock.GetUtcNow())
            : FactorRefusals.Spent;
    }

    /// <summary>A state is good for one provider only.</summary>
    private static string KindOf(string id) => $"provider:{id}";
}
