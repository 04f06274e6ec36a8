using LiveChat.Api.Limits;
using LiveChat.Grains;
using LiveChat.Grains.Flows;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>Steps of signing in that take two requests. What is between them stays in memory of the server; the client gets a secret for it.</summary>
internal sealed class Flows(IGrainFactory grains, IOptions<SignInOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly KeyedBuckets<string>? _begun = options.Value.FlowsPerAddress is > 0 and var max
        ? new KeyedBuckets<string>(max / Window.TotalSeconds, max, clock)
        : null;

    /// <summary>Strangers may begin some, but not fill the memory.</summary>
    public Refusal? Refuse(string source)
    {
        return _begun is null || _begun.TryTake(source, out var wait)
            ? null
            : new Refusal(RefusalCode.RateLimited, "Too many steps were begun from here.") { RetryAfter = wait };
    }

    /// <summary>Begins one; answers its secret.</summary>
    public async Task<string> BeginAsync(string kind, string binding, string payload, TimeSpan life)
    {
        var secret = IdText.NewSecret();
        await grains.Flow(secret).Begin(new Flow { Kind = kind, Binding = binding, Payload = payload, Life = life });
        return secret;
    }

    /// <summary>What it carries, if it goes on; null when it is spent, of another kind or of another browser.</summary>
    public async Task<string?> ReadAsync(string secret, string kind, string? binding) =>
        binding is not null && IdText.IsWellFormed(secret) ? await grains.Flow(secret).Read(kind, binding) : null;

    /// <summary>The same, and ends it.</summary>
    public async Task<string?> TakeAsync(string secret, string kind, string? binding) =>
        binding is not null && IdText.IsWellFormed(secret) ? await grains.Flow(secret).Take(kind, binding) : null;
}
